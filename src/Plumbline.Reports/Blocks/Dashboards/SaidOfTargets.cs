using System.Collections.Immutable;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>What is said once of targets: of all of a table, or of those that are printed alike: <c>No target: the old paper has no target column</c>.</summary>
internal sealed class SaidOfTargets
{
    private readonly Dictionary<DashboardRow, string> _said = new(ReferenceEqualityComparer.Instance);

    private SaidOfTargets(ImmutableArray<string> sentences) => Sentences = sentences;

    /// <summary>The sentences.</summary>
    internal ImmutableArray<string> Sentences { get; private init; }

    internal static SaidOfTargets Of(ImmutableArray<DashboardRow> rows, ReportContext context, DashboardBlock block)
    {
        string? NoteOf(DashboardRow row) => TargetNotes.Of(context, block, row);
        string PrintedOf(DashboardRow row) => TargetWords.Of(row.Judgement, context.Picture, context.Picture.Settings.Language);
        List<(string Of, ImmutableArray<DashboardRow> Rows, SaidOfMost<DashboardRow> Said)> found = SaidOfMost<DashboardRow>.Of(rows, NoteOf) is { } ofAll
            ? [("all targets", rows, ofAll)]
            : [.. from alike in rows.GroupBy(PrintedOf, StringComparer.Ordinal)
                  let those = alike.ToImmutableArray()
                  let said = SaidOfMost<DashboardRow>.Of(those, NoteOf)
                  where said is not null
                  select (alike.Key, those, said)];
        var targets = new SaidOfTargets([.. found.Select(static one => $"{char.ToUpperInvariant(one.Of[0])}{one.Of[1..]}{(one.Said.Without.IsEmpty ? "" : $", but for {SaidOfColumns.Names(one.Said.Without)}")}: {one.Said.Words}")]);
        foreach (var (_, those, said) in found)
        {
            foreach (var row in those.Except(said.Without)) targets._said[row] = said.Words;
        }

        return targets;
    }

    /// <summary>Whether a sentence says this of the target of a row.</summary>
    internal bool Says(DashboardRow row, string words) => _said.GetValueOrDefault(row) == words;
}
