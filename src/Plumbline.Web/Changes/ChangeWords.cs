using Plumbline.App.Correcting;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Text;
using Plumbline.Web.Views;

namespace Plumbline.Web.Changes;

/// <summary>A change in words.</summary>
internal static class ChangeWords
{
    private const int MostKinds = 5;

    internal static string When(Visit visit, Change change) => change.At.UtcDateTime.ToString("d MMMM yyyy, HH:mm", visit.Definitions.Picture.Settings.Language) + " UTC";

    /// <summary>The reason; where none was given, the source.</summary>
    internal static string Reason(Change change) => change switch
    {
        { Reason.Length: > 0 } => change.Reason,
        _ when SourceOf(change) is { } source => $"From {source}",
        _ => "No reason was given",
    };

    /// <summary>The file or the command from which it came; null where there is none, or where what it wrote says as much.</summary>
    internal static string? SourceOf(Change change) => change.Source is "" or "check accept" or "assure" or "answer" or "direction" ? null : change.Source;

    internal static string Who(Change change) => $"By {change.Author}{(change.Reason.Length > 0 && SourceOf(change) is { } source ? $", from {source}" : "")}";

    /// <summary>Whether a reader of a part reads nothing of it.</summary>
    internal static bool IsElsewhere(Visit visit, Change change) => change.Facts == 0 && !visit.Reading.Scope.IsWhole;

    /// <summary>The reason as the first sentence of what is told of it.</summary>
    internal static string Sentence(Change change) => Reason(change) is [.., '?' or '!'] asked ? asked : $"{Reason(change).TrimEnd('.')}.";

    /// <summary>How much it wrote, kind by kind; of a change of many kinds, or whose facts were not read, how many definitions.</summary>
    internal static string What(ChangePart part) => part.Change.Blobs > 0 || part.Kinds.Count is 0 or > MostKinds
        ? What(part.Change)
        : Counted.Sentence(Counted.List([.. part.Kinds.OrderBy(static one => one.Kind != ReadChange.FigureKind).Select(static one => KindWords.Number(one.Count, one.Kind))]));

    /// <summary>How much it wrote.</summary>
    internal static string What(Change change)
    {
        string[] parts = [.. new[] { (change.Observations, "figure"), (change.Definitions, "definition"), (change.Blobs, "file") }.Where(static part => part.Item1 > 0).Select(static part => Counted.Of(part.Item1, part.Item2))];
        return parts.Length == 0 ? "Nothing" : Counted.Sentence(Counted.List(parts));
    }
}
