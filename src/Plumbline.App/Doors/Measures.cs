using System.Diagnostics.Metrics;

namespace Plumbline.App.Doors;

/// <summary>Plumbline's metrics: one meter, each instrument with its unit. docs/reference/observability.md.</summary>
public static class Measures
{
    /// <summary>The meter's name, for listeners.</summary>
    public const string MeterName = "Plumbline";

    /// <summary>The tag for the outcome.</summary>
    internal const string Outcome = "outcome";

    private static readonly Meter Meter = new(MeterName);

    internal static Counter<long> StoresOpened { get; } = Meter.CreateCounter<long>("plumbline.ledger.opened", "{store}", "Stores opened, by kind.");

    internal static Histogram<double> CommitDuration { get; } = Meter.CreateHistogram<double>("plumbline.ledger.commit.duration", "s", "How long commits took, by outcome.");

    internal static Counter<long> FactsWritten { get; } = Meter.CreateCounter<long>("plumbline.ledger.facts", "{fact}", "Facts that commits wrote.");

    internal static Counter<long> Retries { get; } = Meter.CreateCounter<long>("plumbline.ledger.retries", "{retry}", "Reads and commits tried again because the server did not answer.");

    internal static Counter<long> UseCasesStarted { get; } = Meter.CreateCounter<long>("plumbline.use_case.started", "{run}", "Runs started, by use case.");

    internal static Histogram<double> UseCaseDuration { get; } = Meter.CreateHistogram<double>("plumbline.use_case.duration", "s", "How long runs took, by use case and outcome.");
}
