using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Labels;

/// <summary>A text found in place of a figure, and what a user says it means.</summary>
/// <param name="Label">The text, as it was given: <c>n/k</c>.</param>
/// <param name="Status">Why there is no figure; null if nothing is reported, as in a blank cell.</param>
public sealed record TextReading(string Label, ReportingStatus? Status) : Mapping(Label)
{
    /// <summary>The word for nothing reported.</summary>
    internal const string NothingReported = "none";

    private const int LongestText = 100;

    /// <summary>The words for what a text can mean.</summary>
    public static IReadOnlyList<string> Statuses { get; } = [.. Names<ReportingStatus>.All.Where(name => name != Names<ReportingStatus>.Of(ReportingStatus.Reported)), NothingReported];

    /// <inheritdoc/>
    public override MappingKind Kind => MappingKind.Status;

    internal override string Meaning => Status is { } status ? Names<ReportingStatus>.Of(status) : NothingReported;

    internal override string Rememberable => "a text of at most 100 characters that is not a figure";

    internal override string TextKey => KeyOf(Label);

    internal override bool IsRememberable =>
        Plain(Label).Length > 0 && Label.Length <= LongestText
        && !(ObservedValue.Parse(Label).TryGet(out var value, out _) && value is ObservedValue.Number or ObservedValue.Fraction);

    // Invisible characters, capitals and further spaces make no difference.
    internal static string KeyOf(string text) => $"status/{Plain(text)}";

    /// <summary>Parses the status that a word names: a reporting status other than <c>reported</c>, or <c>none</c>.</summary>
    public static Parsed<TextReading> Parse(string label, string? status)
    {
        if (status == NothingReported) return new TextReading(label, null);
        return Names<ReportingStatus>.Parse(status).TryGet(out var read, out _) && read != ReportingStatus.Reported
            ? new TextReading(label, read)
            : Problem.With(status, $"one of {string.Join(", ", Statuses)}");
    }

    private static string Plain(string text) =>
        string.Join(' ', PlainText.Read(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
