using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Settling;

/// <summary>A figure as a file writes it, to recognise its row by.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Period">Its period.</param>
/// <param name="Year">The year of its period, where another column has it.</param>
public readonly record struct ExampleFigure(string? Value, string? Period, string? Year = null)
{
    private const int Longest = 60;

    /// <summary><c>4/5 in Apr-24</c>; empty where there is no figure.</summary>
    public override string ToString() =>
        string.IsNullOrWhiteSpace(Value) ? "" : string.IsNullOrWhiteSpace(Period) ? Short(Value)
        : $"{Short(Value)} in {Short(Year is null ? Period : $"{Period} {Year}")}";

    private static string Short(string text) => PlainText.Visible(text.Length <= Longest ? text : text[..(Longest - 1)] + "…").ReplaceLineEndings(" ");
}
