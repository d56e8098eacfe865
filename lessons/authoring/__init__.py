"""From one source to every edition: notebooks in two languages, catalogs, teaching plans, and the gates between them.

Needs the extra `authoring`; nothing imports this room. `python -m lessons.authoring --help` lists the commands.
"""
