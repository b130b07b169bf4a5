using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Plumbline.App.Ledger;

namespace Plumbline.App.Tests.Ledger.Servers;

/// <summary>A pooler for one test in front of the tests' server, which gives each transaction either of two connections.</summary>
internal sealed class PgBouncer : IDisposable
{
    private const string Program = "/usr/sbin/pgbouncer";
    private readonly string _folder = Directory.CreateTempSubdirectory("plumbline-pooler-").FullName;
    private readonly Process _process;
    private readonly int _port;

    /// <summary>Why no pooler can be started; null where one can.</summary>
    public static string? WhyNot => File.Exists(Program) ? PostgresServer.WhyNot : "PgBouncer is not installed (apt install pgbouncer)";

    /// <param name="server">The server behind it.</param>
    /// <param name="database">The database on the server.</param>
    /// <param name="user">The user that it logs in as.</param>
    /// <param name="ignoresSearchPath">Whether it ignores the setting, or refuses a connection that requests it.</param>
    public PgBouncer(PostgresServer server, string database, string user, bool ignoresSearchPath)
    {
        _port = FreePorts.Take(1)[0];
        File.WriteAllText(Path.Combine(_folder, "pooler.ini"), string.Create(CultureInfo.InvariantCulture, $"""
            [databases]
            figures = host=127.0.0.1 port={server.Port} dbname={database} user={user}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {_port}
            unix_socket_dir =
            auth_type = any
            pool_mode = transaction
            default_pool_size = 2
            {(ignoresSearchPath ? "ignore_startup_parameters = search_path" : "")}
            """));
        PostgresServer.Hand(_folder);
        string[] command = [Program, "-q", Path.Combine(_folder, "pooler.ini")];
        // The shell that starts the pooler also ends it after a killed test run.
        var watch = string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', command)} >/dev/null 2>&1 & pooler=$!; while [ -d /proc/{Environment.ProcessId} ] && [ -d {_folder} ]; do sleep 0.2; done; kill $pooler; wait $pooler");
        string[] start = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", "/bin/sh", "-c", watch] : ["/bin/sh", "-c", watch];
        _process = Process.Start(new ProcessStartInfo(start[0], start.Skip(1)) { UseShellExecute = false, WorkingDirectory = "/" }).AsNotNull();
        WaitUntilReady();
    }

    public StoreAddress Address => StoreAddress.Parse(Settings);

    private string Settings => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=any;Database=figures");

    // The shell ends it when the folder is gone.
    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void WaitUntilReady()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var connection = new NpgsqlConnection(Settings + ";Pooling=false");
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed < TimeSpan.FromSeconds(60))
            {
                Thread.Sleep(50);
            }
        }
    }
}
