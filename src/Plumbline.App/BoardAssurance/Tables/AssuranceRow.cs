using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Objectives;

namespace Plumbline.App.BoardAssurance.Tables;

/// <summary>A domain of an objective in a list: a row of <see cref="AssuranceTable"/>.</summary>
/// <param name="Objective">The objective; null for a domain that none answers for.</param>
/// <param name="Domain">The domain.</param>
public sealed record AssuranceRow(Objective? Objective, DomainReading Domain)
{
    /// <summary>The rows of a reading: the domains of each objective, then those that no objective answers for.</summary>
    public static IEnumerable<AssuranceRow> Of(AssuranceReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Objectives.SelectMany(static one => one.Domains.Select(domain => new AssuranceRow(one.Objective, domain))).Concat(reading.Others.Select(static domain => new AssuranceRow(null, domain)));
    }

    /// <summary>What the criteria come to, in one word: the code of a level, <c>none-fits</c>, <c>range</c> or <c>for-a-person</c>.</summary>
    public string Suggested => Domain.Suggestion switch
    {
        { Kind: SuggestionKind.Level, AtBest: { } level } => level.Code,
        { Kind: SuggestionKind.NoneFits } => "none-fits",
        { Kind: SuggestionKind.ForAPerson } => "for-a-person",
        _ => "range",
    };
}
