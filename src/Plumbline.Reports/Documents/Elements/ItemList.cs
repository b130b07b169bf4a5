using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>The marker of list items.</summary>
public enum ListStyle
{
    /// <summary>Bullets: the order has no meaning.</summary>
    Bullet,

    /// <summary>Numbers: the order matters, or text refers to an item.</summary>
    Numbered,
}

/// <summary>A list.</summary>
public sealed record ItemList : Element
{
    /// <param name="style">Bullets or numbers.</param>
    /// <param name="items">At least one.</param>
    /// <param name="start">The number of the first item.</param>
    public ItemList(ListStyle style, ImmutableArray<ListItem> items, int start = 1)
    {
        Style = style;
        Items = Require.Some(items);
        Start = start;
    }

    /// <summary>Bullets or numbers.</summary>
    public ListStyle Style { get; }

    /// <summary>The items.</summary>
    public ImmutableArray<ListItem> Items { get; }

    /// <summary>The number of the first item.</summary>
    public int Start { get; }

    /// <summary>A bullet list of plain items.</summary>
    public static ItemList Bullets(params ReadOnlySpan<RichText> items) => new(ListStyle.Bullet, ListItem.Each(items));

    /// <summary>A numbered list of plain items.</summary>
    public static ItemList Numbers(params ReadOnlySpan<RichText> items) => new(ListStyle.Numbered, ListItem.Each(items));

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => Items.Select(static item => item.Content);

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => Items.SelectMany(static item => item.Below);

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}

/// <summary>A list item: text, and what is nested below it.</summary>
public sealed record ListItem
{
    /// <param name="content">The text.</param>
    /// <param name="below">Further paragraphs, or a nested list; may be empty.</param>
    public ListItem(RichText content, ImmutableArray<Element> below = default)
    {
        Content = Require.Words(content);
        Below = Require.Any(below);
    }

    /// <summary>The text.</summary>
    public RichText Content { get; }

    /// <summary>Further paragraphs, or a nested list.</summary>
    public ImmutableArray<Element> Below { get; }

    internal static ImmutableArray<ListItem> Each(ReadOnlySpan<RichText> items)
    {
        var all = ImmutableArray.CreateBuilder<ListItem>(items.Length);
        foreach (var item in items)
            all.Add(new ListItem(item));
        return all.ToImmutable();
    }
}
