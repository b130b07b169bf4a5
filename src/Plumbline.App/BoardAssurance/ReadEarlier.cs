using Plumbline.App.BoardAssurance.Reading;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;

namespace Plumbline.App.BoardAssurance;

/// <summary>Reads what was said for earlier spans, for the page of what it was said of.</summary>
public static class ReadEarlier
{
    /// <summary>The opinions on a domain of an objective for spans before a month, the last first.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="objective">The objective.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="before">The month with which the span ends that is shown.</param>
    /// <param name="most">How many, at most.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<Opinion>> OpinionsAsync(ILedger ledger, OrganisationDefinitions definitions, ObjectiveCode objective, string domain, Period before, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        var opinions = await new HeldRecords(ledger, definitions) { Most = most + 1 }.LastOpinionsAsync([objective], [domain], before, cancellation);
        return [.. opinions.SelectMany(static one => one).Where(one => one.Period < before).Take(most)];
    }

    /// <summary>The directions of an objective for spans before a month, the last first.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="objective">The objective.</param>
    /// <param name="before">The month with which the span ends that is shown.</param>
    /// <param name="most">How many, at most.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<ObjectivePosition>> PositionsAsync(ILedger ledger, OrganisationDefinitions definitions, ObjectiveCode objective, Period before, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        var positions = await new HeldRecords(ledger, definitions) { Most = most + 1 }.LastPositionsAsync([objective], before, cancellation);
        return [.. positions.SelectMany(static one => one).Where(one => one.Period < before).Take(most)];
    }
}
