using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Observations;

/// <summary>Checks the numerator and denominator columns against the value: a part is never negative, and equals that of a fraction in the value.</summary>
internal static class FigureParts
{
    /// <summary>Refuses the wrong parts.</summary>
    internal static void Check(ObservedValue? value, decimal? numerator, decimal? denominator, IFigureCells cells)
    {
        var fraction = value as ObservedValue.Fraction;
        Check(FigureColumns.Numerator, numerator, fraction?.Numerator, fraction, cells);
        Check(FigureColumns.Denominator, denominator, fraction?.Denominator, fraction, cells);
    }

    private static void Check(string column, decimal? part, decimal? said, ObservedValue.Fraction? fraction, IFigureCells cells)
    {
        if (part < 0) cells.Refuse(column, Problem.With(cells.Seen(column), "a number from 0"));
        else if (part is { } given && said is { } its && given != its) cells.Refuse(column, Problem.With(cells.Seen(column), $"{its}, as the value {fraction!.Text} says, or nothing"));
    }
}
