using System.Globalization;
using Plumbline.Core.Observations;

namespace Plumbline.App.Entering;

/// <summary>A figure as the box shows it in which it is entered.</summary>
public static class EntryText
{
    private const string ProvisionalMark = " [p]";

    /// <summary>The text in the box: the value as it was printed, with the mark of a provisional one. Empty where there is no figure.</summary>
    public static string Of(Observation? figure) => figure is null ? "" : figure.Value.Text + (figure.IsProvisional ? ProvisionalMark : "");

    /// <summary>The numerator where it has a box of its own; empty where there is none.</summary>
    public static string Numerator(Observation? figure) => Part(figure, figure?.Numerator);

    /// <summary>The denominator where it has a box of its own.</summary>
    public static string Denominator(Observation? figure) => Part(figure, figure?.Denominator);

    /// <summary>What a figure is read as, for whoever typed it: <c>80.0%</c> of <c>4/5</c>.</summary>
    public static string ReadAs(Observation figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var words = figure.Value switch
        {
            ObservedValue.Fraction { Amount: { } amount } => string.Create(CultureInfo.InvariantCulture, $"{amount:0.0}%"),
            ObservedValue.Fraction => "no percentage: none of none",
            ObservedValue.Missing missing => missing.Status switch
            {
                ReportingStatus.NotAvailable => "not available",
                ReportingStatus.NotApplicable => "not applicable",
                ReportingStatus.Awaited => "awaited",
                ReportingStatus.NoCollection => "nothing collected",
                ReportingStatus.Suppressed => "suppressed",
                ReportingStatus.Reported => missing.Text,
            },
            var value => value.Text,
        };
        return $"{words}{(figure.IsProvisional ? ", provisional" : "")}{(figure.IsDoubtful ? ", doubtful" : "")}";
    }

    /// <summary>Whether what was typed is what the box showed.</summary>
    internal static bool IsOf(EnteredFigure typed, Observation? figure) =>
        Same(typed.Value, Of(figure)) && Same(typed.Numerator, Numerator(figure)) && Same(typed.Denominator, Denominator(figure));

    private static bool Same(string? typed, string shown) => (typed ?? "").Trim() == shown;

    // A fraction says its parts itself.
    private static string Part(Observation? figure, decimal? part) => figure?.Value is ObservedValue.Fraction ? "" : part?.ToString(CultureInfo.InvariantCulture) ?? "";
}
