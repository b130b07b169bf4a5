using Plumbline.Core.TimeSeries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Pictures;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Checks.Proposals;

/// <summary>Finds the obvious checks in the figures themselves: parts that add up to a total, a percentage that is a fraction, two rows that are equal.</summary>
/// <remarks>
/// A check is proposed if it holds in more than half of the cells that can be compared, at least six, and the figures vary: rows of zeros agree by
/// chance. Rows are compared within their section, where a paper keeps related rows together. A proposal becomes a check only if a person adds it.
/// </remarks>
public static class ProposeChecks
{
    /// <summary>The fewest cells that can support a check.</summary>
    internal const int FewestCells = 6;

    /// <summary>The fewest different values that a row must have for its agreement to mean something.</summary>
    internal const int FewestValues = 4;

    /// <summary>Every proposal that no check of the organisation makes already, in the order the rows stand on paper.</summary>
    public static IReadOnlyList<CheckProposal> Run(OrganisationPicture picture, FigureBook figures)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(figures);
        var rows = picture.Indicators.Where(indicator => indicator.Measure.Kind != MeasureKind.Verdict).Select(indicator => FigureRow.Of(indicator, figures)).Where(row => row.Count >= FewestCells).ToList();
        var known = picture.Checks.Select(check => Spoken(check.Rule)).ToHashSet(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. rows.GroupBy(row => row.Section).SelectMany(section => PartsOfTotal.In([.. section]).Concat(PercentageOfFraction.In([.. section]))).Concat(SameRows.In(rows))
                .Where(found => !known.Contains(Spoken(found.Rule)))
                .OrderBy(found => rows.FindIndex(row => row.Code == found.Rule.Indicators.First()))
                .Select(found => new CheckProposal(Definition(found, used), found.Held, found.Comparable)),
        ];
    }

    private static CheckDefinition Definition(FoundRule found, HashSet<string> used)
    {
        var stem = $"{found.Rule.Indicators.First()}-{found.Suffix}";
        var code = stem[..Math.Min(stem.Length, 60)];
        for (var n = 2; !used.Add(code); n++) code = FormattableString.Invariant($"{stem[..Math.Min(stem.Length, 60)]}-{n}");
        var note = FormattableString.Invariant($"Proposed: holds in {found.Held} of {found.Comparable}");
        return new CheckDefinition(code, Severity.Warning, found.Rule, (Quantity?)null, null, null, note);
    }

    // Two rules over the same rows are the same check, however they are written.
    private static string Spoken(CheckRule rule) => string.Join(' ', rule.Indicators.Select(code => code.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}

/// <summary>A rule that most figures pass.</summary>
internal sealed record FoundRule(CheckRule Rule, string Suffix, int Held, int Comparable)
{
    /// <summary>Whether it holds often enough to be proposed.</summary>
    internal static bool Convinces(int held, int comparable) => comparable >= ProposeChecks.FewestCells && held * 2 > comparable;
}
