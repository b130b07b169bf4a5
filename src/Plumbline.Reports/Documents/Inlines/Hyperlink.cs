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

    private Hyperlink(RichText content, string address)
    {
        Content = Require.Words(content);
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal) || address.Contains('\\', StringComparison.Ordinal) || address.Any(char.IsControl))
            throw new ArgumentException($"Found address \"{address}\"; expected one that begins with a slash.", nameof(address));
        Address = new Uri(address, UriKind.Relative);
    }

    /// <summary>A link to another page of the site that shows these words. A paper has none: as a file it stands on no site.</summary>
    /// <param name="content">The text of the link.</param>
    /// <param name="address">The address from the root of the site: <c>/trust/indicators/falls?unit=north</c>.</param>
    /// <exception cref="ArgumentException">The address does not begin with one slash.</exception>
    public static Hyperlink OnSite(RichText content, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new Hyperlink(content, address);
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
