from progress_report.cli import main

raise SystemExit(main())
