using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Observations;

namespace Plumbline.App.Importing.Headings;

/// <summary>What a word above or below the periods of a wide table, or in a column beside its labels, says of the figures there: <c>Plan</c>, <c>Actual</c>, <c>Target</c>, <c>Variance</c>.</summary>
internal abstract record SubHeading
{
    private SubHeading()
    {
    }

    /// <summary>Figures of an aspect.</summary>
    internal sealed record Figures(Aspect Aspect) : SubHeading;

    /// <summary>Targets, which are compared only.</summary>
    internal sealed record Targets : SubHeading;

    /// <summary>Nothing that is read: worked out from the figures, a rating, or left out by the user.</summary>
    internal sealed record NotRead : SubHeading;

    /// <summary>What a word says; null if it is another word.</summary>
    internal static SubHeading? Of(string text, FigureIntake intake)
    {
        if (intake.Ignored.Has(text)) return new NotRead();
        if (intake.Recipe?.Find(text)?.Holds is { } content) return content is ColumnContent.Value value ? new Figures(value.Of) : HeadingRoles.Of(text, intake.Recipe) == ColumnRole.Target ? new Targets() : new NotRead();
        if (AspectWords.Alone(text) is { } aspect) return new Figures(aspect);
        return HeadingRoles.Of(text, intake.Recipe) switch
        {
            ColumnRole.Target => new Targets(),
            ColumnRole.Derived or ColumnRole.Ignored or ColumnRole.Note or ColumnRole.Commentary or ColumnRole.Action => new NotRead(),
            _ => null,
        };
    }

    /// <summary>What the words of a row say, by column; null unless each is known and one at least is of figures.</summary>
    internal static Dictionary<int, SubHeading>? OfAll(IEnumerable<Cell> cells, FigureIntake intake)
    {
        var (said, hasFigures) = (new Dictionary<int, SubHeading>(), false);
        foreach (var cell in cells)
        {
            if (cell.Kind != CellKind.Text || Of(cell.Text, intake) is not { } sense) return null;
            said[cell.Column] = sense;
            hasFigures |= sense is Figures;
        }

        return hasFigures ? said : null;
    }
}
