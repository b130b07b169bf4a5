using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.Web.Components;

/// <summary>Elements of a document, written by the writer of the papers.</summary>
public sealed class Elements : ComponentBase
{
    /// <summary>The elements.</summary>
    [Parameter]
    [EditorRequired]
    public ImmutableArray<Element> Of { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (Of.IsDefaultOrEmpty) return;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        HtmlWriter.WriteFragment(Of, text);
        // In the pieces in which it was written: a dashboard as one string, of half a megabyte, is an object that only a full collection of garbage frees.
        foreach (var piece in text.GetStringBuilder().GetChunks()) builder.AddMarkupContent(0, piece.ToString());
    }
}
