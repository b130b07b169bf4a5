namespace Plumbline.Reports.Documents.Inlines;

/// <summary>A link to a place in this document, to a page of the web, or to a file beside this one.</summary>
public sealed record Hyperlink : Inline
{
    /// <summary>A link to a place in this document.</summary>
    public Hyperlink(RichText content, Anchor target)
    {
        Content = Require.Words(content);
        Anchor = target ?? throw new ArgumentNullException(nameof(target));
    }

    /// <summary>A link out of this document.</summary>
    /// <exception cref="ArgumentException">The address is neither http, https nor mailto, nor relative to this document.</exception>
    public Hyperlink(RichText content, Uri target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Content = Require.Words(content);
        if (!IsAllowed(target))
            throw new ArgumentException($"Found address \"{target}\"; expected http, https, mailto or a relative path.", nameof(target));
        Address = target;
    }

    /// <summary>What is read and clicked.</summary>
    public RichText Content { get; }

    /// <summary>The place in this document; null for a link out of it.</summary>
    public Anchor? Anchor { get; }

    /// <summary>The address outside; null for a link within.</summary>
    public Uri? Address { get; }

    /// <inheritdoc/>
    public override string PlainText => Content.PlainText;

    /// <inheritdoc/>
    public override RichText Within => Content;

    /// <summary>Whether an address may stand in a document: nothing that runs, nothing of unstated scheme.</summary>
    public static bool IsAllowed(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        // A relative address may not hold a colon or start with slashes: browsers and Uri differ on what those mean.
        return address.IsAbsoluteUri
            ? address.Scheme is "http" or "https" or "mailto"
            : address.OriginalString is { Length: > 0 } text && !text.Contains(':', StringComparison.Ordinal)
                && !text.StartsWith('/') && !text.Contains('\\', StringComparison.Ordinal) && !text.Any(char.IsControl);
    }

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}
