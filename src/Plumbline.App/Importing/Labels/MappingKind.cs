namespace Plumbline.App.Importing.Labels;

/// <summary>What sort of thing a text of an imported file stands for.</summary>
public enum MappingKind
{
    /// <summary>An indicator.</summary>
    Indicator,

    /// <summary>A unit.</summary>
    Unit,

    /// <summary>An item of a breakdown.</summary>
    Item,

    /// <summary>Why there is no figure.</summary>
    Status,
}
