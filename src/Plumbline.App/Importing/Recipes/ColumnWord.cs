namespace Plumbline.App.Importing.Recipes;

/// <summary>What a column of a recipe holds, where one word says it.</summary>
public enum ColumnWord
{
    /// <summary>The period.</summary>
    Period,

    /// <summary>The year, alone or of the month or quarter in another column.</summary>
    Year,

    /// <summary>The month.</summary>
    Month,

    /// <summary>The quarter.</summary>
    Quarter,

    /// <summary>The period, as its date.</summary>
    Date,

    /// <summary>The unit.</summary>
    Unit,

    /// <summary>The indicator, by code, number, name or label.</summary>
    Indicator,

    /// <summary>The indicator's code or number beside its name.</summary>
    Code,

    /// <summary>The numerator.</summary>
    Numerator,

    /// <summary>The denominator.</summary>
    Denominator,

    /// <summary>Why there is no figure.</summary>
    Status,

    /// <summary>Whether the figure may still be revised.</summary>
    Provisional,

    /// <summary>A note on the figure.</summary>
    Note,

    /// <summary>The figure's aspect: actual, plan, forecast or a breakdown.</summary>
    Aspect,

    /// <summary>A note on where the figure comes from.</summary>
    SourceNote,

    /// <summary>Whether the figure is known to be probably wrong.</summary>
    Doubtful,

    /// <summary>A commentary: why the figure is as it is.</summary>
    Commentary,

    /// <summary>A commentary: what is being done.</summary>
    Action,

    /// <summary>The target, which is compared and not written.</summary>
    Target,

    /// <summary>Nothing that is read.</summary>
    Ignore,
}
