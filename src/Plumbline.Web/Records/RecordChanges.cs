using Plumbline.App.Risks;
using Plumbline.Core.Text;
using Plumbline.Web.Changes;
using Plumbline.Web.Views;

namespace Plumbline.Web.Records;

/// <summary>Who changed a record, in words.</summary>
internal static class RecordChanges
{
    /// <summary>The most changes that a page lists.</summary>
    internal const int Most = 20;

    /// <summary>The lines of changes.</summary>
    internal static IReadOnlyList<ChangeLine> Of(Visit visit, IReadOnlyList<RecordChange> changes) => [.. changes.Select(one => new ChangeLine(
        $"Change {one.Change.Number}",
        visit.Links.Change(one.Change.Number),
        one.Change.At.UtcDateTime.ToString("d MMM yyyy, HH:mm", visit.Definitions.Picture.Settings.Language) + " UTC",
        ChangeWords.Who(one.Change),
        $"{(one.Kinds is [{ Kind.Name: "register-row" }] ? "" : $"{Counted.List([.. one.Kinds.Select(static kind => NameOf(kind.Kind.Name, kind.Count))])}. ")}{ChangeWords.Reason(one.Change).TrimEnd('.')}."))];

    // What of the record it is, without the record's own name before it.
    private static string NameOf(string kind, int count) => kind switch
    {
        "risk" or "action" => $"the {kind} itself",
        "risk-progress" or "action-update" => Counted.Of(count, "note"),
        "risk-watch" => count == 1 ? "one watched measure" : $"{Counted.Number(count)} watched measures",
        _ => Counted.Of(count, kind["risk-".Length..]),
    };
}
