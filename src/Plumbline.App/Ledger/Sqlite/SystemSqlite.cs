using System.Reflection;
using System.Runtime.InteropServices;
using Plumbline.App.Ledger.Facts;
using SQLitePCL;

namespace Plumbline.App.Ledger.Sqlite;

/// <summary>Loads the operating system's SQLite library, which the system keeps patched.</summary>
internal static class SystemSqlite
{
    private static readonly Lazy<bool> Ready = new(Start);

    public static void Load() => _ = Ready.Value;

    private static bool Start()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        try
        {
            raw.SetProvider(new SQLite3Provider_e_sqlite3());
            return true;
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException)
        {
            throw new LedgerException(
                LedgerProblem.Unreachable,
                $"found no SQLite library on this system; expected one of {string.Join(", ", Names())}",
                "install it (Debian and Ubuntu: apt install libsqlite3-0), or use PostgreSQL with --store postgres://…",
                e);
        }
    }

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (!string.Equals(name, "e_sqlite3", StringComparison.Ordinal))
            return IntPtr.Zero;
        foreach (var candidate in Names())
        {
            if (NativeLibrary.TryLoad(candidate, out var library))
                return library;
        }

        return IntPtr.Zero;
    }

    private static string[] Names() =>
        OperatingSystem.IsWindows() ? ["winsqlite3", "sqlite3"]
        : OperatingSystem.IsMacOS() ? ["/usr/lib/libsqlite3.dylib", "libsqlite3.dylib"]
        : ["libsqlite3.so.0", "libsqlite3.so"];
}
