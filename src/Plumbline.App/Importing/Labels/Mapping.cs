using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Labels;

/// <summary>What a user says that a text of imported files means. It is remembered with the change that imports the file.</summary>
/// <param name="Label">The text, as it was given.</param>
public abstract record Mapping(string Label)
{
    /// <summary>Its key in the ledger.</summary>
    internal abstract string Key { get; }

    /// <summary>The form that the text must have, in words for a problem.</summary>
    internal abstract string Rememberable { get; }

    internal abstract bool IsRememberable { get; }

    /// <summary>What the text means, in a word.</summary>
    internal abstract string Meaning { get; }
}

/// <summary>A label that a user maps to an indicator, or leaves out.</summary>
/// <param name="Label">As it was given.</param>
/// <param name="Indicator">Its indicator; null if rows with this label are left out.</param>
public sealed record LabelMapping(string Label, IndicatorCode? Indicator) : Mapping(Label)
{
    private const int LongestLabel = 300;

    internal override string Meaning => Indicator?.ToString() ?? "skipped";

    internal override string Rememberable => "a label with a letter or a digit, at most 300 characters";

    /// <summary>The normalised label.</summary>
    internal override string Key => LabelText.Normalise(Label);

    internal override bool IsRememberable => Key.Length > 0 && Label.Length <= LongestLabel;
}

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

    internal override string Meaning => Status is { } status ? Names<ReportingStatus>.Of(status) : NothingReported;

    internal override string Rememberable => "a text of at most 100 characters that is not a figure";

    // A label's key has only letters, digits and spaces, so the slash keeps the two kinds apart.
    internal override string Key => $"status/{KeyOf(Label)}";

    internal override bool IsRememberable =>
        KeyOf(Label).Length > 0 && Label.Length <= LongestText
        && !(ObservedValue.Parse(Label).TryGet(out var value, out _) && value is ObservedValue.Number or ObservedValue.Fraction);

    /// <summary>The form in which texts are compared: invisible characters removed, lower case, single spaces.</summary>
    internal static string KeyOf(string text) =>
        string.Join(' ', PlainText.Read(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>Parses the status that a word names: a reporting status other than <c>reported</c>, or <c>none</c>.</summary>
    public static Parsed<TextReading> Parse(string label, string? status)
    {
        if (status == NothingReported) return new TextReading(label, null);
        return Names<ReportingStatus>.Parse(status).TryGet(out var read, out _) && read != ReportingStatus.Reported
            ? new TextReading(label, read)
            : Problem.With(status, $"one of {string.Join(", ", Statuses)}");
    }
}
