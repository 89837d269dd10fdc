/// The variables that the hook script lets through to airlock, by what they are for; everything else is gone.
///
/// The script is written from this table at installation, and the environment of every child of airlock is made from
/// it again, whoever started airlock.
package enum HookEnvironment {
  /// Where git looks for the repository and its parts; these go together or not at all.
  package static let repository = [
    "GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NO_REPLACE_OBJECTS", "GIT_CEILING_DIRECTORIES", "GIT_NAMESPACE",
  ]
  /// Which files the user's settings come from.
  package static let settings = [
    "HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
  ]
  package static let locale = ["LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "TZ"]
  /// For airlock alone: its state, the session's bus, the settings of one run, what it prints to.
  package static let own = [
    "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "CREDENTIALS_DIRECTORY", "AIRLOCK_TOKEN",
    "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT",
    "TERM",
    "COLUMNS", "NO_COLOR", "CI", "GITHUB_ACTIONS", "GITLAB_CI", "AIRLOCK",
  ]

  package static let names = settings + repository + locale + own
}
