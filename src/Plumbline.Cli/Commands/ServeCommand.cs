using System.CommandLine;
using System.Globalization;
using System.Net;
using Plumbline.App.Access.Providing;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.Cli.Options;
using Plumbline.Cli.Terminal;
using Plumbline.Web.Serving;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline serve</c>: the web application over a store, until it is stopped.</summary>
internal static class ServeCommand
{
    private const string Usual = "http://127.0.0.1:5080";
    private const int MostMegabytes = 16_384;

    // A failover of the server is waited for by the next request, not by this one.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    internal static Command Create(StandardStreams streams)
    {
        var urls = new Option<string[]>("--urls") { Description = "Where it listens; addresses of this machine alone, unless a proxy is named. Port 0 lets the system choose.", HelpName = "URL", DefaultValueFactory = static _ => [Usual], AllowMultipleArgumentsPerToken = true };
        var hosts = new Option<string[]>("--hosts") { Description = "The host names it answers to, where a proxy on this machine gives it others than localhost.", HelpName = "HOST", AllowMultipleArgumentsPerToken = true };
        var pathBase = new Option<string?>("--path-base") { Description = "The path under which a proxy serves it, such as /plumbline.", HelpName = "PATH" };
        var cache = new Option<string?>("--page-cache") { Description = "Memory for rendered pages, in megabytes; 64 by default, 0 keeps none.", HelpName = "N" };
        var log = new Option<string?>("--log") { Description = "text (the default), or json: a line for each request and event, for programs.", HelpName = "FORMAT" };
        var ownMachine = new Option<bool>("--no-sign-in") { Description = "Nobody signs in: whoever reaches the address may do everything, as whoever can run this command may. For one's own machine." };
        var signIn = new Option<FileInfo?>("--sign-in") { Description = "The file that names the organisation's provider of identities (OpenID Connect), with which people then sign in too.", HelpName = "FILE" };
        var proxies = new Option<string[]>("--proxy") { Description = "The addresses of the proxies in front of it, which are believed when they say whose request it is, and whether it came by https.", HelpName = "ADDRESS", AllowMultipleArgumentsPerToken = true };
        var command = new Command("serve", "Serve the web application: read, search, write and build the papers of every organisation in the store.") { urls, hosts, pathBase, cache, log, ownMachine, signIn, proxies };
        var store = StoreOptions.AddTo(streams, command, organisation: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            var isOwnMachine = parsed.GetValue(ownMachine);
            var believed = (parsed.GetValue(proxies) ?? []).Select(text => IPAddress.TryParse(text, out var proxy) ? proxy : throw new RefusedException($"{proxies.Name}: found “{text}”; expected the address of a proxy, such as 127.0.0.1")).ToList();
            if (isOwnMachine && believed.Count > 0) throw new RefusedException($"found {ownMachine.Name} with {proxies.Name}; expected one of them: behind a proxy others come too, and they have to sign in");
            if (isOwnMachine && parsed.GetValue(signIn) is not null) throw new RefusedException($"found {ownMachine.Name} with {signIn.Name}; expected one of them");
            var options = new ServeOptions
            {
                Addresses = [.. (parsed.GetValue(urls) ?? []).SelectMany(static text => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(text => RefusedException.Unless(ListenAddress.Parse(text, believed.Count > 0), urls.Name))],
                Hosts = [.. (parsed.GetValue(hosts) ?? []).SelectMany(static text => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
                PathBase = PathOf(parsed.GetValue(pathBase), pathBase.Name),
                PageCache = MegabytesOf(parsed.GetValue(cache), cache.Name) << 20,
                LogsJson = parsed.GetValue(log) switch
                {
                    null or "text" => false,
                    "json" => true,
                    var other => throw new RefusedException($"{log.Name}: found “{other}”; expected text or json"),
                },
                IsOwnMachine = isOwnMachine,
                Proxies = believed,
                Provider = parsed.GetValue(signIn) is { } file ? await ProviderAsync(file, cancellation) : null,
                Clock = streams.Time,
            };
            var address = store.Address(parsed);
            ILedger? ledger = null;
            try
            {
                await using var server = await WebServer.StartAsync(options, async logger => ledger = await LedgerStore.OpenAsync(address, OpenMode.Write, streams.Time, new LedgerCaller { Patience = Patience, Log = logger }, cancellation), cancellation);
                foreach (var listening in server.Addresses) await streams.Text.WriteLineAsync(listening);
                if (server.FirstLink is { } link) streams.WriteSentence($"Nobody has an account yet. Open this link within an hour to make the first, an administrator: {HostOf(options, server)}{link}");
                streams.WriteSentence($"Serving {address}. {(options.Proxies.Count > 0 ? "People reach it through its proxy." : "Only this machine reaches it.")} Ctrl-C ends it.");
                await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                streams.WriteSentence("Ending: what was begun is sent.");
                return ExitCode.Done;
            }
            finally
            {
                if (ledger is not null) await ledger.DisposeAsync();
            }
        });
        return command;
    }

    // The link is opened in a browser, which reaches the site by the name that the proxy has. Without one by that of the machine: passkeys are bound to names, not to numbers.
    private static string HostOf(ServeOptions options, WebServer server) => options.Hosts is [var host, ..] ? $"https://{host}" : server.Addresses[0].Replace("//127.0.0.1:", "//localhost:", StringComparison.Ordinal);

    private static async Task<ProviderSettings> ProviderAsync(FileInfo file, CancellationToken cancellation)
    {
        if (!file.Exists) throw new RefusedException($"--sign-in: found no file {file}");
        return ReadProviderSettings.Run(await File.ReadAllTextAsync(file.FullName, cancellation), file.Name, Environment.GetEnvironmentVariable, out var problems)
            ?? throw new RefusedException(string.Join('\n', problems));
    }

    private static string PathOf(string? text, string name) => text switch
    {
        null or "" or "/" => "",
        _ when text.StartsWith('/') && !text.EndsWith('/') && Uri.IsWellFormedUriString(text, UriKind.Relative) => text,
        _ => throw new RefusedException($"{name}: found “{text}”; expected a path such as /plumbline"),
    };

    private static long MegabytesOf(string? text, string name) => text is null ? 64
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes <= MostMegabytes ? megabytes
        : throw new RefusedException(FormattableString.Invariant($"{name}: found “{text}”; expected megabytes, 0 to {MostMegabytes}"));
}
