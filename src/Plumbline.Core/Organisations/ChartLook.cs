namespace Plumbline.Core.Organisations;

/// <summary>The colours in which an organisation's charts and icons are drawn. Shapes and words are the same in each.</summary>
public enum ChartLook
{
    /// <summary>The product's own colours.</summary>
    House,

    /// <summary>The colours of NHS England's Making Data Count, each with a darker outline, and dashed limits.</summary>
    Mdc,
}
