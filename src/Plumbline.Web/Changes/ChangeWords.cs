using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Text;
using Plumbline.Web.Views;

namespace Plumbline.Web.Changes;

/// <summary>A change in words.</summary>
internal static class ChangeWords
{
    internal static string When(Visit visit, Change change) => change.At.UtcDateTime.ToString("d MMMM yyyy, HH:mm", visit.Definitions.Picture.Settings.Language) + " UTC";

    /// <summary>The reason; where none was given, the source.</summary>
    internal static string Reason(Change change) => change switch
    {
        { Reason.Length: > 0 } => change.Reason,
        { Source.Length: > 0 } => $"From {change.Source}",
        _ => "No reason was given",
    };

    internal static string Who(Change change) => $"By {change.Author}{(change is { Source.Length: > 0, Reason.Length: > 0 } ? $", from {change.Source}" : "")}";

    /// <summary>How much it wrote.</summary>
    internal static string What(Change change)
    {
        string[] parts = [.. new[] { (change.Observations, "figure"), (change.Definitions, "definition"), (change.Blobs, "file") }.Where(static part => part.Item1 > 0).Select(static part => Counted.Of(part.Item1, part.Item2))];
        return parts.Length == 0 ? "Nothing" : Counted.Sentence(Counted.List(parts));
    }
}
