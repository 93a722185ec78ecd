"""What pages show and what their intents do: plain Python."""
