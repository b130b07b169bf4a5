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
    /// <param name="rows">How many rows a page has.</param>
    public static Paging Of(int page, int count, Func<int, string> addressOf, int rows = Rows)
    {
        ArgumentNullException.ThrowIfNull(addressOf);
        var first = (page - 1) * rows;
        return new Paging(
            $"{Counted.Digits(Math.Min(first + 1, count))} to {Counted.Digits(Math.Min(first + rows, count))} of {Counted.Digits(count)}{(count > rows ? $", page {Counted.Digits(page)} of {Counted.Digits((count + rows - 1) / rows)}" : "")}",
            page > 1 ? addressOf(page - 1) : null,
            first + rows < count ? addressOf(page + 1) : null);
    }
}
