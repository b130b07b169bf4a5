using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Observations;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Recipes;

/// <summary>The table that a recipe fills: figures, or another table of the organisation.</summary>
public sealed record RecipeTable
{
    private const string FiguresWord = "figures";
    private const string Register = "register ";

    private static readonly string[] Known = [FiguresWord, "targets", "benchmarks", "risks", "gradings", "hazards", "controls", "assurances", "progress", "reviews", "actions", "action-updates", "contracts", "contract-results", "contract-exceptions", "contract-notices"];

    private readonly string _text;

    private RecipeTable(string text) => _text = text;

    /// <summary>Figures.</summary>
    public static RecipeTable Figures { get; } = new(FiguresWord);

    /// <summary>Whether it is the table of figures.</summary>
    public bool IsFigures => _text == FiguresWord;

    /// <summary>The name of the register that it is; null for another table.</summary>
    public string? RegisterName => _text.StartsWith(Register, StringComparison.Ordinal) ? _text[Register.Length..] : null;

    /// <summary>The rows of a register.</summary>
    internal static RecipeTable Of(RegisterDefinition register) => new($"{Register}{register.Code}");

    /// <summary>Reads the name of a table: <c>figures</c>, <c>risks</c>, <c>register NAME</c>.</summary>
    public static Parsed<RecipeTable> Parse(string? text)
    {
        if (text == FiguresWord) return Figures;
        if (text is not null && (Known.Contains(text, StringComparer.Ordinal) || (text.StartsWith(Register, StringComparison.Ordinal) && AspectItem.ParseCode(text[Register.Length..]).Succeeded))) return new RecipeTable(text);
        return Problem.With(text, $"one of {string.Join(", ", Known)} or register NAME{Spelling.Suggestion(text ?? "", Known)}");
    }

    /// <inheritdoc/>
    public override string ToString() => _text;
}
