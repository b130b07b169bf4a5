using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Recipes;

/// <summary>What a column holds, as a recipe says it.</summary>
public abstract record ColumnContent
{
    private const string ValueWord = "value";
    private const string ItemWord = "item";

    private ColumnContent()
    {
    }

    /// <summary>What one word says: <c>unit</c>, <c>period</c>, <c>ignore</c>.</summary>
    public sealed record Word(ColumnWord Is) : ColumnContent
    {
        /// <inheritdoc/>
        public override string ToString() => Names<ColumnWord>.Of(Is);
    }

    /// <summary>Figures: <c>value</c>, <c>value plan</c>, <c>value sex=female</c>.</summary>
    /// <param name="Of">Their aspect.</param>
    public sealed record Value(Aspect Of) : ColumnContent
    {
        /// <inheritdoc/>
        public override string ToString() => Of.IsActual ? ValueWord : $"{ValueWord} {Of}";
    }

    /// <summary>Items of a breakdown: <c>item sex</c>.</summary>
    /// <param name="Dimension">The code of the breakdown.</param>
    public sealed record Item(string Dimension) : ColumnContent
    {
        /// <inheritdoc/>
        public override string ToString() => $"{ItemWord} {Dimension}";
    }

    /// <summary>A column of another table than figures: <c>owner</c> of risks.</summary>
    /// <param name="Column">The name of that table's column.</param>
    public sealed record Field(string Column) : ColumnContent
    {
        /// <inheritdoc/>
        public override string ToString() => Column;
    }

    /// <summary>Reads what a column holds.</summary>
    /// <param name="text">As <c>ToString</c> writes it.</param>
    /// <param name="into">The table that the recipe fills.</param>
    /// <param name="aspect">Reads an aspect.</param>
    /// <param name="dimension">Reads the code of a breakdown.</param>
    internal static Parsed<ColumnContent> Parse(string? text, RecipeTable into, Func<string?, Parsed<Aspect>> aspect, Func<string?, Parsed<string>> dimension)
    {
        var words = (text ?? "").Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (words is [ValueWord]) return new Value(Aspect.Actual);
        if (words is [ValueWord, var of]) return aspect(of).Select(ColumnContent (known) => new Value(known));
        if (words is [ItemWord, var name]) return dimension(name).Select(ColumnContent (known) => new Item(known));
        // The headings of a commentary's file; a recipe keeps the older words, which ledgers have.
        if (words is ["why"]) return new Word(ColumnWord.Commentary);
        if (words is ["what", "we are doing"]) return new Word(ColumnWord.Action);
        if (Names<ColumnWord>.Parse(text).TryGet(out var word, out _)) return new Word(word);
        if (!into.IsFigures && AspectItem.ParseCode(text).TryGet(out var column, out _)) return new Field(column);
        // The figures of a period, in rows of a register.
        if (into.RegisterName is not null && words is [var field, var period] && AspectItem.ParseCode(field).Succeeded) return new Field($"{field} {period}");
        string[] known = [.. Names<ColumnWord>.All, ValueWord, ItemWord];
        return Problem.With(text, into.IsFigures
            ? $"one of {string.Join(", ", Names<ColumnWord>.All)}, value (with plan, forecast or an item such as sex=female where it is not actual), item DIMENSION{Spelling.Suggestion(text ?? "", known)}"
            : $"a column of {into}{(into.RegisterName is null ? "" : ", a figure and a period such as recruited 2020-03")}, or ignore");
    }
}
