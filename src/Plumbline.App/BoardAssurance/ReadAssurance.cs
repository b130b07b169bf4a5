using Plumbline.App.BoardAssurance.Lapsing;
using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;

namespace Plumbline.App.BoardAssurance;

/// <summary>Reads the assurance of an organisation for a span: its objectives, what the criteria suggest, and the opinions beside. Kept by position, period and day.</summary>
/// <remarks>
/// Assurance is of the whole organisation. Whoever reads a part of it is shown the questions that units of that part are asked, and no objective, framework or opinion.
/// What is read grows with the criteria, the measures and the risks of the objectives, and not with the history of opinions, answers and positions.
/// </remarks>
public static class ReadAssurance
{
    // Counted in criteria, measures and risks: a reading of ten domains has some hundreds.
    private const long MostParts = 100_000;

    private static readonly KeptAtPosition<Key, AssuranceReading> Kept = new(MostParts, SizeOf);

    /// <summary>The reading at the position of the definitions.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="period">The month with which the span ends.</param>
    /// <param name="day">The day as of which risks are told.</param>
    /// <param name="cancellation">Stops waiting for it.</param>
    public static Task<AssuranceReading> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Period period, DateOnly day, CancellationToken cancellation = default) =>
        RunAsync(ledger, definitions, period, day, framework: null, cancellation);

    /// <summary>The reading by another framework, beside the organisation's own: no opinion is given by it.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="period">The month with which the span ends.</param>
    /// <param name="day">The day as of which risks are told.</param>
    /// <param name="framework">The name of the framework; null for the organisation's own.</param>
    /// <param name="cancellation">Stops waiting for it.</param>
    public static Task<AssuranceReading> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Period period, DateOnly day, string? framework, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(period);
        var key = new Key(definitions.Picture.Settings.Code, definitions.Position.Number, period, day, framework);
        return Kept.GetAsync(ledger, key, async () =>
        {
            var reading = await new AssuranceAssembly(ledger, definitions, period, day).RunAsync(framework, CancellationToken.None);
            return await FindLapses.RunAsync(ledger, definitions, reading, CancellationToken.None);
        }).WaitAsync(cancellation);
    }

    private static long SizeOf(AssuranceReading reading) =>
        100 + reading.Questions.Count + reading.Objectives.Sum(static one => one.Measures.Count + one.Risks.Count + one.Domains.Sum(static domain => domain.Suggestion.Lines.Sum(static line => line.Criteria.Count)));

    private readonly record struct Key(string Organisation, ChangeNumber Position, Period Period, DateOnly Day, string? Framework);
}
