using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Plumbline.Reports.Documents;

/// <summary>A drawing by our own chart drawer, as SVG text that can stand inside an HTML page.</summary>
/// <remarks>
/// Only what draws is let in. No script, event attribute, style element or attribute (the page's content policy
/// would drop it), foreign object, animation or address outside the drawing. The root's role and ARIA attributes are
/// taken off: the text alternative belongs to the <see cref="Figure"/> or <see cref="Icon"/> that shows it.
/// </remarks>
public sealed record Svg
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "svg", "g", "defs", "title", "desc", "path", "line", "polyline", "polygon", "rect", "circle", "ellipse",
        "text", "tspan", "clipPath", "marker", "pattern", "linearGradient", "radialGradient", "stop", "symbol", "use", "mask",
    };

    private Svg(string markup, double? width, ImmutableArray<string> ids)
    {
        Markup = markup;
        Width = width;
        Ids = ids;
    }

    /// <summary>The drawing, beginning with <c>&lt;svg</c>, without XML declaration and namespace.</summary>
    public string Markup { get; }

    /// <summary>The width it is drawn for, in pixels; null where it says none.</summary>
    public double? Width { get; }

    /// <summary>The ids within, which must be unique in the document that shows it.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>Takes a drawing in.</summary>
    /// <param name="markup">One <c>svg</c> element, well-formed; with a <c>viewBox</c>, so that it can be scaled.</param>
    /// <exception cref="ArgumentException">It is not well-formed, or holds what a drawing may not.</exception>
    public static Svg FromMarkup(string markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        var root = Parse(markup);
        if (root.Name.LocalName is not "svg" || root.Attribute("viewBox") is null)
            throw new ArgumentException($"Found <{root.Name.LocalName}>; expected <svg> with a viewBox.", nameof(markup));
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
            if (Complaint(element) is { } complaint)
                throw new ArgumentException(complaint, nameof(markup));
        }

        root.DescendantsAndSelf().Attributes().Where(static a => a.IsNamespaceDeclaration).Remove();
        root.Attributes().Where(static a => a.Name.LocalName is "role" || a.Name.LocalName.StartsWith("aria-", StringComparison.Ordinal)).Remove();
        root.DescendantNodes().Where(static n => n is XComment or XProcessingInstruction).Remove();
        var ids = root.DescendantsAndSelf().Attributes().Where(static a => a.Name.LocalName is "id").Select(static a => a.Value).ToImmutableArray();
        return new Svg(root.ToString(SaveOptions.DisableFormatting), WidthOf(root), ids);
    }

    /// <inheritdoc/>
    public bool Equals(Svg? other) => other is not null && string.Equals(Markup, other.Markup, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Markup);

    private static double? WidthOf(XElement root) =>
        double.TryParse(root.Attribute("width")?.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var width) ? width : null;

    private static XElement Parse(string markup)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(markup),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException malformed)
        {
            throw new ArgumentException($"The drawing is not well-formed: {malformed.Message}", nameof(markup), malformed);
        }
    }

    private static string? Complaint(XElement element)
    {
        if (!Allowed.Contains(element.Name.LocalName))
            return $"Found <{element.Name.LocalName}> in a drawing; expected only elements that draw.";
        foreach (var attribute in element.Attributes().Where(static a => !a.IsNamespaceDeclaration))
        {
            var name = attribute.Name.LocalName;
            var value = attribute.Value;
            if (name is "style" || attribute.Name.Namespace != XNamespace.None || name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                return $"Found attribute {name} in a drawing; expected presentation attributes or a class.";
            if ((name is "href" or "src" && !value.StartsWith('#'))
                || (value.Contains("url(", StringComparison.OrdinalIgnoreCase) && !value.StartsWith("url(#", StringComparison.Ordinal)))
                return $"Found {name}=\"{value}\" in a drawing; expected an id within it, as #id.";
        }

        return null;
    }
}
