using System.Net;
using Plumbline.App.Access.Providing;
using Plumbline.App.Ledger;
using Plumbline.Web.Entering;
using Plumbline.Web.Views;

namespace Plumbline.Web.Serving;

/// <summary>How the site is served.</summary>
public sealed record ServeOptions
{
    /// <summary>The addresses it listens on: <c>http://127.0.0.1:5080</c>; port 0 lets the system choose.</summary>
    public required IReadOnlyList<ListenAddress> Addresses { get; init; }

    /// <summary>The host names it answers to; empty for those of this machine alone.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The memory for rendered pages, in bytes; 0 keeps none.</summary>
    public long PageCache { get; init; } = 64 << 20;

    /// <summary>The most requests that may wait for a page to be made.</summary>
    public int Waiting { get; init; } = BuildGate.MostWaiting;

    /// <summary>Whether the log is JSON lines, for programs.</summary>
    public bool LogsJson { get; init; }

    /// <summary>Whether it makes its main pages before it says that it is ready.</summary>
    public bool WarmsUp { get; init; } = true;

    /// <summary>The path under which a proxy serves it: <c>/plumbline</c>; empty for none.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>Whether nobody signs in: whoever reaches the site may do everything, as whoever can run the command may. For one's own machine alone.</summary>
    public bool IsOwnMachine { get; init; }

    /// <summary>Finds whose a request is, in tests and benchmarks; null for the way that the other options say.</summary>
    internal Func<ILedger, ICallers>? Callers { get; init; }

    /// <summary>Finds whose a token is, in tests; null for those of the store.</summary>
    internal FindTokenOf? Tokens { get; init; }

    /// <summary>The addresses of the proxies in front of it, which are believed when they say whose request it is and whether it came by https.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>The organisation's provider of identities; null where people sign in here alone.</summary>
    public ProviderSettings? Provider { get; init; }

    /// <summary>How often people and programs may ask for what costs.</summary>
    public LimitRates Limits { get; init; } = new();

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
