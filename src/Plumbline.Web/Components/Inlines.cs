using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.Web.Components;

/// <summary>Words of a document with their signs, written by the writer of the papers.</summary>
public sealed class Inlines : ComponentBase
{
    /// <summary>The words.</summary>
    [Parameter]
    [EditorRequired]
    public RichText Of { get; set; } = RichText.Empty;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        HtmlWriter.WriteInlines(Of, text);
        builder.AddMarkupContent(0, text.ToString());
    }
}
