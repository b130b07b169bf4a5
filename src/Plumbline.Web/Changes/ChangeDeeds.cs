using Plumbline.App.Correcting;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Text;
using Plumbline.Web.Views;

namespace Plumbline.Web.Changes;

/// <summary>What a change did, in words: <c>One figure withdrawn: Average wait, Children, January 2025</c>.</summary>
internal static class ChangeDeeds
{
    // What was before each fact is read to tell a revision from an addition, for each change of a list.
    private const int MostFacts = 10;

    // Of a change of more facts only how many there are of each kind is read, up to this many.
    private const int MostCounted = 500;

    /// <summary>What was added, revised and withdrawn, each with one name; of a change of many facts, how much it wrote.</summary>
    internal static async Task<string> ToldAsync(Visit visit, Change change, CancellationToken cancellation)
    {
        if (change.Blobs > 0 || change.Facts is 0 or > MostCounted) return ChangeWords.What(change);
        if (change.Facts > MostFacts) return ChangeWords.What(await ReadChangePart.RunAsync(visit.Ledger, visit.Links.Organisation, change.Number, kind: null, skip: 0, take: 0, cancellation));
        var part = await ReadChangePart.RunAsync(visit.Ledger, visit.Links.Organisation, change.Number, kind: null, skip: 0, MostFacts, cancellation);
        // A return is told with its answers.
        var hasReturn = part.Facts.Any(static fact => fact.Said.Kind == ReturnChanges.Return);
        var deeds = part.Facts.Where(fact => !hasReturn || fact.Said.Kind != ReturnChanges.Answer).Select(fact => (fact.Said.Kind, Line: WithoutReason(ChangeView.LineOf(visit, fact), change)))
            .GroupBy(static one => (one.Kind, one.Line.Did)).OrderBy(static group => group.Key.Kind != ReturnChanges.Return).ThenBy(static group => group.Key.Kind != ReadChange.FigureKind)
            .Select(static group => RecordWords.Are(group.Key.Kind) && !group.Skip(1).Any() ? $"{NameOf(group.First().Line)}{(group.Key.Did == KindWords.Added ? "" : $", {group.Key.Did}")}" : $"{KindWords.Number(group.Count(), group.Key.Kind)} {group.Key.Did}{(group.Skip(1).Any() ? ", among them " : ": ")}{NameOf(group.First().Line)}");
        return Counted.Sentence(string.Join("; ", deeds));
    }

    // What is said of a return is the reason of its change, which stands beside it.
    private static FactLine WithoutReason(FactLine line, Change change) => line.Details == $"“{change.Reason}”" ? line with { Details = "" } : line;

    private static string NameOf(FactLine line) => line.Details.Length == 0 ? line.Name : $"{line.Name}, {line.Details}";
}
