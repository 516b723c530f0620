from tui_app.cli.main import main

main()
