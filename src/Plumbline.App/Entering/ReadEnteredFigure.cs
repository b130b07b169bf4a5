using Plumbline.App.Definitions;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Observations;
using Plumbline.App.Tracing;
using Plumbline.Core.Checks.Doubts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

namespace Plumbline.App.Entering;

/// <summary>A figure that was typed, as it was read.</summary>
public sealed record EnteredReading
{
    /// <summary>The figure; null where something is wrong with it.</summary>
    public Observation? Figure { get; internal init; }

    /// <summary>What is wrong with it.</summary>
    public required IReadOnlyList<EnteredProblem> Problems { get; init; }

    /// <summary>What is odd about it though it reads, as a sentence without its full stop; null for nothing.</summary>
    public string? Doubt { get; internal init; }

    /// <summary>The figure as the ledger keeps it.</summary>
    internal ObservationFact? Fact { get; init; }
}

/// <summary>Reads a figure that somebody typed, by the rules and with the messages of files of figures.</summary>
public static class ReadEnteredFigure
{
    /// <summary>The longest text of one part, in characters.</summary>
    public const int Longest = ObservationFact.LongestNote;

    private static readonly char[] Digits = [.. "0123456789."];

    /// <summary>Reads a figure.</summary>
    /// <param name="definitions">The organisation.</param>
    /// <param name="address">Which figure it is.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="today">The day of the entry, by which its period should be over.</param>
    /// <param name="stands">The figure in the ledger: what it says may be said again, whatever its kind. Null for none.</param>
    public static EnteredReading Run(OrganisationDefinitions definitions, FigureAddress address, EnteredFigure typed, DateOnly today, Observation? stands = null)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(typed);
        var cells = new EnteredCells(address, typed, definitions.Picture.Settings.Calendar);
        if (FigureRow.Read(cells) is not { } row) return new EnteredReading { Problems = cells.Problems };
        // A mark for a forecast makes another figure of it than the one that is entered.
        if (!row.Standing.Aspect.Equals(address.Aspect)) return new EnteredReading { Problems = [new EnteredProblem(FigureColumns.Value, $"“{typed.Value}” is marked as a forecast. Enter it without the mark, or as the forecast of the period.")] };
        var figure = row.ToObservation(address.Indicator.Code, address.Unit, source: null);
        if (figure.Value.Equals(stands?.Value)) return new EnteredReading { Figure = figure, Problems = [], Fact = new ObservationFacts().Of(figure) };
        var doubt = address.Aspect.IsActual ? new DoubtfulFigure(address.Indicator, figure.Period, figure.Value, figure.Denominator, figure.IsProvisional).Doubt(today) : null;
        var wrong = address.Aspect.IsActual ? ImpossibleFigure.Of(address.Indicator, figure.Value) : null;
        if (wrong is not null) return new EnteredReading { Problems = [new EnteredProblem(FigureColumns.Value, $"“{figure.Value.Text}” is {WhatOf(wrong)}. Correct the figure.")] };
        figure = (row with { Value = InSignOf(address, figure.Value) }).ToObservation(address.Indicator.Code, address.Unit, source: null);
        return new EnteredReading
        {
            Figure = figure,
            Problems = [],
            Doubt = doubt is null ? null : $"“{row.Value.Text}”: {WhatOf(doubt)}",
            Fact = new ObservationFacts().Of(figure),
        };
    }

    // Whoever types into a page has no file to mend: of the remedies, only those that a cell can take are told.
    private static string WhatOf(Doubt doubt) =>
        doubt.Kind is DoubtKind.Future or DoubtKind.OfNothing ? doubt.Words : doubt.What.Replace("the indicator", "the measure", StringComparison.Ordinal);

    // A number without a sign is, for a percentage, that many percent, and for a sum of money that many pounds.
    private static ObservedValue InSignOf(FigureAddress address, ObservedValue value) =>
        value is ObservedValue.Number { Quantity.Sign: QuantitySign.None, InDays: false }
        && SignedText(address.Indicator.Measure.Kind, value.Text) is { } text
        && ObservedValue.Parse(text).TryGet(out var signed, out _)
            ? signed
            : value;

    // The pounds stand after a minus or a bracket: (£61k), -£3.
    private static string? SignedText(MeasureKind kind, string text) => kind switch
    {
        MeasureKind.Percentage => $"{text}%",
        MeasureKind.Money when text.IndexOfAny(Digits) is var first and >= 0 => text.Insert(first, "£"),
        _ => null,
    };
}
