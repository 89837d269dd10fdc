// libsecret and GLib as Swift can call them: what is variadic, a macro or a callback is wrapped here.
#ifndef AIRLOCK_CSECRET_H
#define AIRLOCK_CSECRET_H

#include <gio/gio.h>
#include <libsecret/secret.h>

// The schema of our items; its name is an attribute of each, so that no other program's item is ever found.
static const SecretSchema airlock_secret_schema = {
    "dev.airlock.Token",
    SECRET_SCHEMA_NONE,
    {{"application", SECRET_SCHEMA_ATTRIBUTE_STRING},
     {"origin", SECRET_SCHEMA_ATTRIBUTE_STRING},
     {"account", SECRET_SCHEMA_ATTRIBUTE_STRING},
     {"kind", SECRET_SCHEMA_ATTRIBUTE_STRING},
     {NULL, SECRET_SCHEMA_ATTRIBUTE_STRING}}};

static inline const SecretSchema *airlock_secret_token_schema(void) { return &airlock_secret_schema; }

// The session bus at this address. libsecret insists on GLib's shared connection, which asks the environment where the
// bus is, and starts one where it finds none: so the environment says exactly where.
static inline GDBusConnection *airlock_secret_connect(const char *address, GCancellable *cancellable, GError **error) {
  g_setenv("DBUS_SESSION_BUS_ADDRESS", address, TRUE);
  GDBusConnection *connection = g_bus_get_sync(G_BUS_TYPE_SESSION, cancellable, error);
  if (connection) g_dbus_connection_set_exit_on_close(connection, FALSE);
  return connection;
}

// 1 when somebody owns the name, 0 when nobody does, -1 with an error.
static inline int airlock_secret_has_owner(
    GDBusConnection *connection, const char *name, GCancellable *cancellable, GError **error) {
  GVariant *reply = g_dbus_connection_call_sync(
      connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
      g_variant_new("(s)", name), G_VARIANT_TYPE("(b)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, cancellable, error);
  if (!reply) return -1;
  gboolean owned = FALSE;
  g_variant_get(reply, "(b)", &owned);
  g_variant_unref(reply);
  return owned ? 1 : 0;
}

// The Secret Service on that bus, never started by asking for it.
static inline SecretService *airlock_secret_service(GCancellable *cancellable, GError **error) {
  GDBusProxyFlags flags =
      G_DBUS_PROXY_FLAGS_DO_NOT_AUTO_START | G_DBUS_PROXY_FLAGS_DO_NOT_AUTO_START_AT_CONSTRUCTION;
  return (SecretService *)g_initable_new(
      SECRET_TYPE_SERVICE, cancellable, error, "g-flags", flags, "g-name", "org.freedesktop.secrets",
      "g-object-path", "/org/freedesktop/secrets", "g-interface-name", "org.freedesktop.Secret.Service", NULL);
}

// Attributes to search for; those that are NULL are left out.
static inline GHashTable *airlock_secret_attributes(const char *origin, const char *account, const char *kind) {
  GHashTable *table = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert(table, g_strdup("application"), g_strdup("airlock"));
  if (origin) g_hash_table_insert(table, g_strdup("origin"), g_strdup(origin));
  if (account) g_hash_table_insert(table, g_strdup("account"), g_strdup(account));
  if (kind) g_hash_table_insert(table, g_strdup("kind"), g_strdup(kind));
  return table;
}

static inline gboolean airlock_secret_is_cancelled(const GError *error) {
  return g_error_matches(error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
         g_error_matches(error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
}

static inline gboolean airlock_secret_is_locked(const GError *error) {
  return g_error_matches(error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED);
}

// A thread that cancels when time is up: GLib's synchronous calls have no deadline over several steps.
typedef struct {
  GCancellable *cancellable;
  GMutex mutex;
  GCond condition;
  gboolean over;
  gint64 end;
  GThread *thread;
} AirlockSecretTimer;

static inline gpointer airlock_secret_timer_run(gpointer data) {
  AirlockSecretTimer *timer = (AirlockSecretTimer *)data;
  g_mutex_lock(&timer->mutex);
  while (!timer->over) {
    if (!g_cond_wait_until(&timer->condition, &timer->mutex, timer->end)) break;
  }
  gboolean late = !timer->over;
  g_mutex_unlock(&timer->mutex);
  if (late) g_cancellable_cancel(timer->cancellable);
  return NULL;
}

static inline AirlockSecretTimer *airlock_secret_timer_start(gint64 milliseconds) {
  AirlockSecretTimer *timer = g_new0(AirlockSecretTimer, 1);
  timer->cancellable = g_cancellable_new();
  g_mutex_init(&timer->mutex);
  g_cond_init(&timer->condition);
  timer->end = g_get_monotonic_time() + milliseconds * 1000;
  timer->thread = g_thread_new("deadline", airlock_secret_timer_run, timer);
  return timer;
}

static inline void airlock_secret_timer_stop(AirlockSecretTimer *timer) {
  g_mutex_lock(&timer->mutex);
  timer->over = TRUE;
  g_cond_signal(&timer->condition);
  g_mutex_unlock(&timer->mutex);
  g_thread_join(timer->thread);
  g_object_unref(timer->cancellable);
  g_mutex_clear(&timer->mutex);
  g_cond_clear(&timer->condition);
  g_free(timer);
}

#endif
