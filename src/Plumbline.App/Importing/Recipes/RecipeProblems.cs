using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Recipes;

/// <summary>Finds the parts of a recipe that contradict one another.</summary>
internal static class RecipeProblems
{
    // A key of a YAML file may have 1,024 characters, some of them written as two or more.
    private const int Longest = 300;

    // Each row or table has one of them.
    private static readonly ColumnWord[][] Single =
    [
        [ColumnWord.Period, ColumnWord.Month, ColumnWord.Quarter, ColumnWord.Date],
        [ColumnWord.Year],
        [ColumnWord.Unit],
        [ColumnWord.Code],
        [ColumnWord.Numerator],
        [ColumnWord.Denominator],
        [ColumnWord.Status],
        [ColumnWord.Provisional],
        [ColumnWord.Note],
        [ColumnWord.Aspect],
        [ColumnWord.SourceNote],
        [ColumnWord.Doubtful],
    ];

    /// <summary>The contradictions; empty for a recipe that can be used.</summary>
    internal static IEnumerable<Problem> Of(Recipe recipe)
    {
        if (recipe.Columns.Count == 0 && recipe.Rows is null) yield return new Problem("neither “columns” nor “rows”", "columns: what each heading holds, or rows: what each row is");
        foreach (var text in recipe.Columns.Select(column => column.Heading).Concat(recipe.Values.Select(word => word.Theirs)).Append(recipe.Title ?? "").Where(text => text.Length > Longest))
            yield return Problem.With(text, FormattableString.Invariant($"a heading, title or word of at most {Longest} characters"));
        if (!recipe.Into.IsFigures)
        {
            if (recipe.Adds || recipe.HasNegativeIncome || recipe.In != QuantityScale.One)
                yield return new Problem($"“{(recipe.Adds ? "adds" : recipe.HasNegativeIncome ? "income" : "in")}” in a recipe into {recipe.Into}", "a recipe of figures, which add up, and have a sign and a scale");
            yield break;
        }

        if (recipe.Adds && recipe.Shape is not (RecipeRows.Long or RecipeRows.Wide)) yield return new Problem($"“adds” with rows: {Names<RecipeRows>.Of(recipe.Shape)}", "rows: long or wide, where each row is an account");
        if (recipe.Adds && recipe.Columns.FirstOrDefault(static column => column.Holds is ColumnContent.Word { Is: ColumnWord.Numerator or ColumnWord.Denominator }) is { } share)
            yield return new Problem($"“{share.Heading}: {share.Holds}” beside “adds”", "amounts alone, which add up");
        foreach (var words in Single)
        {
            var same = recipe.Columns.Where(column => column.Holds is ColumnContent.Word { Is: var word } && words.Contains(word)).ToList();
            if (same.Count > 1) yield return new Problem($"“{same[0].Heading}: {same[0].Holds}” and “{same[1].Heading}: {same[1].Holds}”", "one column of it");
        }

        var items = recipe.Columns.Where(column => column.Holds is ColumnContent.Item).GroupBy(column => column.Holds).FirstOrDefault(group => group.Count() > 1);
        if (items is not null) yield return new Problem($"“{items.First().Heading}: {items.Key}” and “{items.Last().Heading}: {items.Key}”", "one column of it");
        var values = recipe.Columns.Select(column => column.Holds).OfType<ColumnContent.Value>().ToList();
        if ((recipe.Rows ?? RecipeRows.Long) != RecipeRows.Long) yield break;
        if (values.Count == 0 && !(Holds(ColumnWord.Numerator) && Holds(ColumnWord.Denominator))) yield return new Problem("no column of figures", "a column that holds value, or a numerator and a denominator, or rows: what each row is");
        if (values.GroupBy(value => value.Of).FirstOrDefault(group => group.Count() > 1) is { } twice) yield return new Problem($"two columns that hold {twice.First()}", "each aspect in one column, such as value and value plan");
        if (values.Count > 1 && !values.Exists(value => value.Of.IsActual) && recipe.Columns.FirstOrDefault(column => column.Holds is ColumnContent.Word { Is: ColumnWord.Numerator or ColumnWord.Denominator }) is { } part)
            yield return new Problem($"“{part.Heading}: {part.Holds}” beside several values, of which none is actual", "one column that holds value, whose numerator and denominator these are");

        bool Holds(ColumnWord word) => recipe.Columns.Any(column => column.Holds is ColumnContent.Word { Is: var its } && its == word);
    }
}
