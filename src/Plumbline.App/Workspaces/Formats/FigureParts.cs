using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces.Formats;

/// <summary>Holds the numerator and denominator beside a value to it, wherever a file gives them.</summary>
internal static class FigureParts
{
    /// <summary>What is wrong with them, each with its column: a part is never negative, and no other than a fraction itself says.</summary>
    internal static IEnumerable<(string Column, Problem Problem)> Problems(ObservedValue? value, decimal? numerator, decimal? denominator, Func<string, string?> text)
    {
        var fraction = value as ObservedValue.Fraction;
        foreach (var (column, part, said) in new[] { ("numerator", numerator, fraction?.Numerator), ("denominator", denominator, fraction?.Denominator) })
        {
            if (part < 0) yield return (column, Problem.With(text(column), "a number from 0"));
            else if (part is { } given && said is { } its && given != its) yield return (column, Problem.With(text(column), $"{its}, as the value {fraction!.Text} says, or nothing"));
        }
    }
}
