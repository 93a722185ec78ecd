"""The two kinds of failure that have a name; everything else is a bug.

Neither carries a word of what the user wrote: ``about`` holds counts, limits, dates and field names only.
"""

from datetime import date, datetime
from enum import StrEnum

Fact = str | int | date | datetime


class Rule(StrEnum):
    """What a value or a step may break; each has its sentence in ``ui/presenters/sentences.py``."""

    NOT_FOUND = "not_found"
    EMPTY_TEXT = "empty_text"
    TEXT_TOO_LONG = "text_too_long"
    TEXT_UNREADABLE = "text_unreadable"
    NAME_TAKEN = "name_taken"
    RHYTHM_OUT_OF_RANGE = "rhythm_out_of_range"
    MINUTES_OUT_OF_RANGE = "minutes_out_of_range"
    WRONG_STATE = "wrong_state"
    CHANGED_SINCE = "changed_since"
    NOTHING_TO_UNDO = "nothing_to_undo"
    WHILE_TALKING = "while_talking"
    HANGS_ON_REMOVED = "hangs_on_removed"
    BELONGED_TO_GONE = "belonged_to_gone"
    THERE_AGAIN = "there_again"
    INBOX_FULL = "inbox_full"
    PERSON_UNKNOWN = "person_unknown"
    PERSON_AMBIGUOUS = "person_ambiguous"
    NO_DIALOGUE = "no_dialogue"
    ONLY_IN_DIALOGUE = "only_in_dialogue"
    THREE_ALIVE = "three_alive"
    WITH_WHOM = "with_whom"
    NOT_A_QUARTER = "not_a_quarter"
    TEAM_UNKNOWN = "team_unknown"
    TEAM_AMBIGUOUS = "team_ambiguous"
    TOO_MANY_LINES = "too_many_lines"
    PASSPHRASES_DIFFER = "passphrases_differ"
    PASSPHRASE_SHORT = "passphrase_short"
    PASSPHRASE_COMMON = "passphrase_common"
    PASSWORD_EMPTY = "password_empty"
    PASSWORD_LONG = "password_long"
    PASSWORDS_DIFFER = "passwords_differ"
    RECOVERY_CODE_CHECK = "recovery_code_check"
    RECOVERY_CODE_CHARACTER = "recovery_code_character"
    RECOVERY_CODE_LENGTH = "recovery_code_length"
    FILE_TOO_LARGE = "file_too_large"
    FILE_TOO_MANY_RECORDS = "file_too_many_records"
    FILE_TOO_DEEP = "file_too_deep"
    FILE_TOO_SLOW = "file_too_slow"
    FILE_TOO_HEAVY = "file_too_heavy"
    FILE_EMPTY = "file_empty"
    FILE_NOT_TEXT = "file_not_text"
    FILE_NOT_JSON = "file_not_json"
    FILE_NOT_ARCHIVE = "file_not_archive"
    FILE_NEWER = "file_newer"
    FILE_KIND_UNKNOWN = "file_kind_unknown"
    FILE_KIND_LATER = "file_kind_later"
    SHEET_UNREADABLE = "sheet_unreadable"
    SHEET_LOCKED = "sheet_locked"
    SHEET_BY_HAND = "sheet_by_hand"
    SHEET_EMPTY = "sheet_empty"
    SHEET_ALTERED = "sheet_altered"
    SHEET_UNKNOWN = "sheet_unknown"
    SHEET_OF_OTHER = "sheet_of_other"
    KEY_UNKNOWN = "key_unknown"
    KEY_TWICE = "key_twice"
    KEY_MISSING = "key_missing"
    WRONG_TYPE = "wrong_type"
    NUMBER_UNREADABLE = "number_unreadable"
    NUMBER_OUT_OF_RANGE = "number_out_of_range"
    NOT_A_CHOICE = "not_a_choice"
    NOT_AN_ID = "not_an_id"
    ID_TWICE = "id_twice"
    POINTS_NOWHERE = "points_nowhere"
    NOT_A_DAY = "not_a_day"
    NOT_A_MOMENT = "not_a_moment"
    MOMENT_WITHOUT_OFFSET = "moment_without_offset"
    NOT_A_TIME = "not_a_time"


class Failure(StrEnum):
    """What the world around the program may refuse; each has its sentence in ``ui/presenters/sentences.py``."""

    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    FILE_MISSING = "file_missing"
    FILE_IN_USE = "file_in_use"
    NO_ACCESS = "no_access"
    WRONG_PASSPHRASE = "wrong_passphrase"
    PASSPHRASE_NEEDED = "passphrase_needed"
    VAULT_DAMAGED = "vault_damaged"
    VAULT_NEWER = "vault_newer"
    VAULT_FOREIGN = "vault_foreign"
    VAULT_IN_USE = "vault_in_use"
    VAULT_MISSING = "vault_missing"
    VAULT_LOST = "vault_lost"
    VAULT_EXISTS = "vault_exists"
    SHORTCUT_TAKEN = "shortcut_taken"
    SHORTCUT_UNSUITABLE = "shortcut_unsuitable"
    INBOX_CLOSED = "inbox_closed"
    KEY_FILE_DAMAGED = "key_file_damaged"
    KEY_FILE_MISSING = "key_file_missing"
    WRONG_RECOVERY_CODE = "wrong_recovery_code"
    TRY_LATER = "try_later"
    BACKUP_DAMAGED = "backup_damaged"
    BACKUP_LOCKED = "backup_locked"
    DISK_FAULTY = "disk_faulty"
    DATABASE_LIBRARY_OLD = "database_library_old"
    NO_HOME = "no_home"
    NO_SCREEN = "no_screen"
    NOT_A_FOLDER = "not_a_folder"
    MEMORY_FULL = "memory_full"
    PRINTER_GONE = "printer_gone"
    PRINTER_REFUSES = "printer_refuses"


class RuleBroken(Exception):
    """A rule of the method says no: to be said at the field, nothing was changed.

    ``about`` holds what the sentence needs (``limit=300``), never user text.
    """

    def __init__(self, rule: Rule, **about: Fact) -> None:
        super().__init__(rule.value)
        self.rule = rule
        self.about = about


class EnvironmentFailed(Exception):
    """The computer could not do it (disk full, file locked, wrong key): a way on is offered.

    ``about`` holds what the sentence needs (``path=…`` of a file the user chose), never user text.
    """

    def __init__(self, failure: Failure, **about: Fact) -> None:
        super().__init__(failure.value)
        self.failure = failure
        self.about = about
