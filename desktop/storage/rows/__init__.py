"""The living schema: one typed row class a kind of record. Rows never leave ``storage``; ``mapping`` turns them."""
