namespace Plumbline.App.Tables;

/// <summary>What the cells of a column hold.</summary>
public enum CellType
{
    /// <summary>Text, or a code.</summary>
    Text,

    /// <summary>A whole number: a count, the number of a change.</summary>
    Whole,

    /// <summary>A number with the decimals it was given.</summary>
    Number,

    /// <summary>A figure as it is printed: <c>5.60%</c>, <c>4/5</c>, <c>N/A</c>.</summary>
    Figure,

    /// <summary>A figure as it is printed where people read it, and its number in JSON.</summary>
    Amount,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A time in UTC, to the millisecond.</summary>
    Time,

    /// <summary>Yes, or blank.</summary>
    Flag,

    /// <summary>Several texts.</summary>
    Items,

    /// <summary>A reference to the row's subject: <c>figure/sickness-monthly/trust/2019-04</c>.</summary>
    Reference,
}
