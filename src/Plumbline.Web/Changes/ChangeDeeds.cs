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

    /// <summary>What was added, revised and withdrawn, each with one name; of a change of many facts, how much it wrote.</summary>
    internal static async Task<string> ToldAsync(Visit visit, Change change, CancellationToken cancellation)
    {
        if (change.Blobs > 0 || change.Facts is 0 or > MostFacts) return ChangeWords.What(change);
        var part = await ReadChangePart.RunAsync(visit.Ledger, visit.Links.Organisation, change.Number, kind: null, skip: 0, MostFacts, cancellation);
        // A return is told with its answers.
        var hasReturn = part.Facts.Any(static fact => fact.Said.Kind == ReturnChanges.Return);
        var deeds = part.Facts.Where(fact => !hasReturn || fact.Said.Kind != ReturnChanges.Answer).Select(fact => (fact.Said.Kind, Line: ChangeView.LineOf(visit, fact)))
            .GroupBy(static one => (one.Kind, one.Line.Did)).OrderBy(static group => group.Key.Kind != ReturnChanges.Return).ThenBy(static group => group.Key.Kind != ReadChange.FigureKind)
            .Select(static group => RecordWords.Are(group.Key.Kind) && !group.Skip(1).Any() ? $"{NameOf(group.First().Line)}{(group.Key.Did == KindWords.Added ? "" : $", {group.Key.Did}")}" : $"{KindWords.Number(group.Count(), group.Key.Kind)} {group.Key.Did}{(group.Skip(1).Any() ? ", among them " : ": ")}{NameOf(group.First().Line)}");
        return Counted.Sentence(string.Join("; ", deeds));
    }

    private static string NameOf(FactLine line) => line.Details.Length == 0 ? line.Name : $"{line.Name}, {line.Details}";
}
