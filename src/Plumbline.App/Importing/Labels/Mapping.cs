using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Labels;

/// <summary>What somebody said that a text of imported files means. Remembered with the change that imports the file.</summary>
/// <param name="Label">The text, as it was given.</param>
public abstract record Mapping(string Label)
{
    /// <summary>Its key in the ledger.</summary>
    internal abstract string Key { get; }

    /// <summary>What the text must be to be remembered, in words.</summary>
    internal abstract string Rememberable { get; }

    internal abstract bool IsRememberable { get; }

    /// <summary>What the text means, in a word.</summary>
    internal abstract string Meaning { get; }
}

/// <summary>A label that somebody said stands for an indicator, or for none.</summary>
/// <param name="Label">As it was given.</param>
/// <param name="Indicator">What it stands for; null: rows with this label are left out.</param>
public sealed record LabelMapping(string Label, IndicatorCode? Indicator) : Mapping(Label)
{
    private const int LongestLabel = 300;

    internal override string Meaning => Indicator?.ToString() ?? "skipped";

    internal override string Rememberable => "a label with a letter or a digit, at most 300 characters";

    /// <summary>The label in the form in which labels are compared.</summary>
    internal override string Key => LabelText.Normalise(Label);

    internal override bool IsRememberable => Key.Length > 0 && Label.Length <= LongestLabel;
}

/// <summary>A name that somebody said stands for a unit: in a column of units, a heading, or as the name of a sheet.</summary>
/// <param name="Label">As it was given.</param>
/// <param name="Unit">What it stands for.</param>
public sealed record UnitMapping(string Label, UnitCode Unit) : Mapping(Label)
{
    private const int LongestLabel = 300;

    internal override string Meaning => Unit.ToString();

    internal override string Rememberable => "a name with a letter or a digit, at most 300 characters";

    // A label's key has letters, digits and spaces alone: a slash keeps the two apart.
    internal override string Key => $"unit/{LabelText.Normalise(Label)}";

    internal override bool IsRememberable => LabelText.Normalise(Label).Length > 0 && Label.Length <= LongestLabel;
}

/// <summary>A text that stands where figures do, and what somebody said that it reports.</summary>
/// <param name="Label">The text, as it was given: <c>n/k</c>.</param>
/// <param name="Status">Why there is no figure; null: nothing is reported, as if the cell were blank.</param>
public sealed record TextReading(string Label, ReportingStatus? Status) : Mapping(Label)
{
    /// <summary>The word for nothing reported.</summary>
    internal const string NothingReported = "none";

    private const int LongestText = 100;

    /// <summary>What a text can be said to report.</summary>
    public static IReadOnlyList<string> Statuses { get; } = [.. Names<ReportingStatus>.All.Where(name => name != Names<ReportingStatus>.Of(ReportingStatus.Reported)), NothingReported];

    internal override string Meaning => Status is { } status ? Names<ReportingStatus>.Of(status) : NothingReported;

    internal override string Rememberable => "a text of at most 100 characters that is no figure";

    // A label's key has letters, digits and spaces alone: a slash keeps the two apart.
    internal override string Key => $"status/{KeyOf(Label)}";

    internal override bool IsRememberable =>
        KeyOf(Label).Length > 0 && Label.Length <= LongestText
        && !(ObservedValue.Parse(Label).TryGet(out var value, out _) && value is ObservedValue.Number or ObservedValue.Fraction);

    /// <summary>The form in which texts are compared: as a person sees them, without capitals and with single spaces.</summary>
    internal static string KeyOf(string text) =>
        string.Join(' ', PlainText.Read(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>The status that a word names: one of the reporting statuses but <c>reported</c>, or <c>none</c>.</summary>
    public static Parsed<TextReading> Parse(string label, string? status)
    {
        if (status == NothingReported) return new TextReading(label, null);
        return Names<ReportingStatus>.Parse(status).TryGet(out var read, out _) && read != ReportingStatus.Reported
            ? new TextReading(label, read)
            : Problem.With(status, $"one of {string.Join(", ", Statuses)}");
    }
}
