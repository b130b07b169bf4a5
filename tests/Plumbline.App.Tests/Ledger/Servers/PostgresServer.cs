using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Plumbline.App.Ledger;

namespace Plumbline.App.Tests.Ledger.Servers;

/// <summary>A PostgreSQL server only for the tests: in a temporary folder, on a free port of 127.0.0.1, removed after the test run.</summary>
/// <remarks>PostgreSQL refuses to run as root; then it runs as the user postgres, which its packages create.</remarks>
public sealed class PostgresServer : IDisposable
{
    private static readonly Lazy<PostgresServer> Running = new(() => new PostgresServer());
    private static int _databases;
    private readonly string _folder;
    private readonly bool _durable;
    private readonly string _settings;
    private readonly int _port;

    /// <summary>Why no server can be started; null where one can.</summary>
    public static string? WhyNot { get; } =
        Binaries() is null ? "PostgreSQL is not installed: no initdb under /usr/lib/postgresql/*/bin (apt install postgresql)"
        : Environment.IsPrivilegedProcess && !File.Exists("/usr/sbin/runuser") && !File.Exists("/sbin/runuser") ? "PostgreSQL does not run as root, and there is no runuser to run it as another"
        : null;

    /// <summary>The server shared by all tests that do not damage it.</summary>
    public static PostgresServer Shared => Running.Value;

    /// <summary>A server for one test. Durability costs time, and matters only where the server itself is killed.</summary>
    public PostgresServer(bool durable = false, string settings = "")
    {
        _durable = durable;
        _settings = settings;
        _folder = Directory.CreateTempSubdirectory("plumbline-postgres-").FullName;
        _port = FreePorts.Take(1)[0];
        if (Environment.IsPrivilegedProcess) Run("chown", "postgres", _folder);
        Run(AsServer($"{Bin}/initdb", "-D", $"{_folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"));
        Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>The folder of the newest installed version's programs.</summary>
    internal static string Bin => Binaries() ?? throw new InvalidOperationException(WhyNot);

    public void Dispose() => Run(AsServer($"{Bin}/pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "stop"));

    /// <summary>Starts the server for the first time or after <see cref="Crash"/>.</summary>
    public void Start()
    {
        Launch();
        WaitUntilReady();
    }

    /// <summary>Kills all processes of the server at once, as a power cut would.</summary>
    public void Crash()
    {
        var postmaster = int.Parse(File.ReadLines($"{_folder}/data/postmaster.pid").First(), CultureInfo.InvariantCulture);
        ServerProcesses.Kill(ServerProcesses.Tree(postmaster));
    }

    /// <summary>The server's command-line settings. Durability is off, since these tests do not simulate power loss. Autovacuum is off, since it would scan the database of every test.</summary>
    private string Settings => string.Create(CultureInfo.InvariantCulture, $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c max_connections=200 -c shared_buffers=128MB -c max_wal_size=4GB {(_durable ? "" : "-c fsync=off -c synchronous_commit=off -c full_page_writes=off")} -c autovacuum=off {_settings}");

    /// <summary>An address of a new, empty database on the shared server.</summary>
    public static Task<StoreAddress> NewDatabaseAsync() => Shared.MakeDatabaseAsync();

    /// <summary>An address of a new, empty database.</summary>
    /// <param name="tablespace">A folder for its tables, which the server must be able to write to.</param>
    public async Task<StoreAddress> MakeDatabaseAsync(string? tablespace = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"t{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        if (tablespace is not null)
            await ExecuteAsync(connection, $"CREATE TABLESPACE {name} LOCATION '{tablespace}'");
        await ExecuteAsync(connection, $"CREATE DATABASE {name}{(tablespace is null ? "" : $" TABLESPACE {name}")}");
        return StoreAddress.Parse(ConnectionString(name));
    }

    public string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database}");

    /// <summary>Makes the server's user the owner of a folder.</summary>
    public static void Hand(string folder)
    {
        if (Environment.IsPrivilegedProcess) Run("chown", "postgres", folder);
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port => _port;

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of our own making.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    // The shell that starts the server also ends it after a killed test run.
    private void Launch()
    {
        var watch = string.Create(
            CultureInfo.InvariantCulture,
            $"{Bin}/postgres -D {_folder}/data {Settings} >{_folder}/log 2>&1 & server=$!; while [ -d /proc/{Environment.ProcessId} ]; do sleep 1; done; kill -QUIT $server 2>/dev/null; wait $server; rm -rf {_folder}");
        Process.Start(Command(AsServer("/bin/sh", "-c", watch))).AsNotNull();
    }

    private void WaitUntilReady()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed < TimeSpan.FromSeconds(60))
            {
                Thread.Sleep(50);
            }
        }
    }

    private static string? Binaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : 0)
                .Select(d => Path.Combine(d, "bin"))
                .FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
            : null;

    /// <summary>A command that runs as the server's user.</summary>
    internal static string[] AsServer(params string[] command) =>
        Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. command] : command;

    internal static void Run(params string[] command)
    {
        using var process = Process.Start(Command(command)).AsNotNull();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 && command.All(c => !c.EndsWith("pg_ctl", StringComparison.Ordinal)))
            throw new InvalidOperationException($"{string.Join(' ', command)}: {error}");
    }

    internal static ProcessStartInfo Command(string[] command) => new(command[0], command.Skip(1))
    {
        UseShellExecute = false,
        RedirectStandardError = true,
        WorkingDirectory = "/",
    };
}

internal static class Present
{
    public static T AsNotNull<T>(this T? value)
        where T : class => value ?? throw new InvalidOperationException("found null");
}
