namespace Plumbline.Core.Risks.Records;

/// <summary>How much risk of a category the board takes, from a day on.</summary>
/// <param name="Category">The category.</param>
/// <param name="From">The first day.</param>
/// <param name="Tolerable">The highest score that is tolerated.</param>
/// <param name="To">The last day; null: until the next.</param>
/// <param name="Level">In the field's words; null if not stated.</param>
/// <param name="Optimal">The score that is sought; null if not stated.</param>
/// <param name="Statement">The board's own words; null if not stated.</param>
public sealed record Appetite(string Category, DateOnly From, int Tolerable, DateOnly? To = null, AppetiteLevel? Level = null, int? Optimal = null, string? Statement = null);

/// <summary>How much risk is taken, in words.</summary>
public enum AppetiteLevel
{
    /// <summary>Risk is avoided.</summary>
    Averse,

    /// <summary>As little as can be.</summary>
    Minimal,

    /// <summary>Safe ways are preferred.</summary>
    Cautious,

    /// <summary>Any way may be taken that is worth it.</summary>
    Open,

    /// <summary>Risk is sought for what it may bring.</summary>
    Eager,
}
