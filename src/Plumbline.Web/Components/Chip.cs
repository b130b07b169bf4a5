using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.Web.Components;

/// <summary>A level or a rating as papers show it: its word beside its shape, in its colour.</summary>
public sealed class Chip : ComponentBase
{
    /// <summary>The level.</summary>
    [Parameter]
    [EditorRequired]
    public RatingChip Of { get; set; } = null!;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        HtmlWriter.WriteInlines(RichText.FromInline(Of), text);
        builder.AddMarkupContent(0, text.ToString());
    }
}
