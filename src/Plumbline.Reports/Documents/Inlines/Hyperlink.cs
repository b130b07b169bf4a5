namespace Plumbline.Reports.Documents.Inlines;

/// <summary>A link to an anchor in this document, a web page, or a file next to this one.</summary>
public sealed record Hyperlink : Inline
{
    /// <summary>A link to an anchor in this document.</summary>
    public Hyperlink(RichText content, Anchor target)
    {
        Content = Require.Words(content);
        Anchor = target ?? throw new ArgumentNullException(nameof(target));
    }

    /// <summary>A link to an address outside this document.</summary>
    /// <exception cref="ArgumentException">The address is neither http, https, mailto nor a relative path.</exception>
    public Hyperlink(RichText content, Uri target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Content = Require.Words(content);
        if (!IsAllowed(target))
            throw new ArgumentException($"Found address \"{target}\"; expected http, https, mailto or a relative path.", nameof(target));
        Address = target;
    }

    /// <summary>The text of the link.</summary>
    public RichText Content { get; }

    /// <summary>The anchor in this document; null for an outside link.</summary>
    public Anchor? Anchor { get; }

    /// <summary>The outside address; null for a link within the document.</summary>
    public Uri? Address { get; }

    /// <inheritdoc/>
    public override string PlainText => Content.PlainText;

    /// <inheritdoc/>
    public override RichText Within => Content;

    /// <summary>Whether a document may link to an address: no script, and no address without a clear scheme.</summary>
    public static bool IsAllowed(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        // A relative address must not contain a colon or start with slashes: browsers and Uri read those differently.
        return address.IsAbsoluteUri
            ? address.Scheme is "http" or "https" or "mailto"
            : address.OriginalString is { Length: > 0 } text && !text.Contains(':', StringComparison.Ordinal)
                && !text.StartsWith('/') && !text.Contains('\\', StringComparison.Ordinal) && !text.Any(char.IsControl);
    }

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}
