using Plumbline.Core.Text;

namespace Plumbline.Web.Components;

/// <summary>The pages before and after one.</summary>
/// <param name="Words">What this page shows: <c>1 to 100 of 2,384, page 1 of 24</c>.</param>
/// <param name="Before">The address of the page before; null at the first.</param>
/// <param name="After">The address of the page after; null at the last.</param>
public sealed record Paging(string Words, string? Before, string? After)
{
    /// <summary>How many rows a page has.</summary>
    public const int Rows = 100;

    /// <summary>What leads to the page before.</summary>
    public string BeforeText { get; init; } = "Previous page";

    /// <summary>What leads to the page after.</summary>
    public string AfterText { get; init; } = "Next page";

    /// <summary>The pages of a list.</summary>
    /// <param name="page">The page, from 1.</param>
    /// <param name="count">How many rows the list has.</param>
    /// <param name="addressOf">The address of a page.</param>
    public static Paging Of(int page, int count, Func<int, string> addressOf)
    {
        ArgumentNullException.ThrowIfNull(addressOf);
        var first = (page - 1) * Rows;
        return new Paging(
            $"{Counted.Digits(Math.Min(first + 1, count))} to {Counted.Digits(Math.Min(first + Rows, count))} of {Counted.Digits(count)}{(count > Rows ? $", page {Counted.Digits(page)} of {Counted.Digits((count + Rows - 1) / Rows)}" : "")}",
            page > 1 ? addressOf(page - 1) : null,
            first + Rows < count ? addressOf(page + 1) : null);
    }
}
