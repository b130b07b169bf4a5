using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.App.Workspaces;

namespace Plumbline.Cli.Terminal;

/// <summary>What a load, or an update of a folder, does or would do, in lines for standard error.</summary>
internal static class MergeWords
{
    private const int Named = 10;

    /// <summary>What a reader should know of a load, and what it leaves as it is, though folder and ledger differ.</summary>
    internal static IEnumerable<string> OfLoad(MergePreview preview) =>
    [
        .. preview.Remarks.Select(static remark => $"{remark.Place}: warning: {remark.Text}"),
        .. Line(preview, FolderStanding.LeftAlone, "changed by others since the folder was last loaded, left alone"),
        .. Line(preview, FolderStanding.KeptTheirs, "kept as the ledger says"),
        .. Line(preview, FolderStanding.Gone, "gone from the folder and still in the ledger; load with --withdraw to withdraw them"),
        .. Line(preview, FolderStanding.Withdrawn, "gone from the folder and withdrawn"),
    ];

    /// <summary>What an update takes out of the folder, and what it leaves as it is, though folder and ledger differ.</summary>
    internal static IEnumerable<string> OfUpdate(MergePreview preview) =>
    [
        .. Line(preview, FolderStanding.New, "new in the ledger, added"),
        .. Line(preview, FolderStanding.Changed, "changed in the ledger, written"),
        .. Line(preview, FolderStanding.Withdrawn, "withdrawn from the ledger, taken out"),
        .. Line(preview, FolderStanding.LeftAlone, "changed in the folder and not loaded yet, left alone"),
        .. Line(preview, FolderStanding.Gone, "gone from the folder and still in the ledger, left out"),
        .. Line(preview, FolderStanding.KeptMine, "kept as the folder says"),
    ];

    /// <summary>How many facts of each standing there are, and then the remarks on them.</summary>
    internal static IEnumerable<string> Of(MergePreview preview, Func<MergePreview, IEnumerable<string>> remarks) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{preview.Count(FolderStanding.New):N0} new, {preview.Count(FolderStanding.Changed):N0} changed, {preview.Count(FolderStanding.Same):N0} the same, {preview.Count(FolderStanding.Conflict):N0} in conflict."),
        .. preview.Facts.Where(fact => fact.Standing == FolderStanding.Conflict).Select(fact => $"conflict: {preview.Described(fact)}"),
        .. remarks(preview),
    ];

    private static IEnumerable<string> Line(MergePreview preview, FolderStanding standing, string what)
    {
        if (preview.Count(standing) is not (> 0 and var count)) yield break;
        var keys = string.Join("; ", preview.Facts.Where(fact => fact.Standing == standing).Take(Named).Select(preview.Described));
        yield return string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "fact" : "facts")} {what}: {keys}{(count > Named ? "; …" : "")}");
    }
}
