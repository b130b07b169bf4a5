namespace Plumbline.App.Ledger.Facts;

/// <summary>The order in which definitions are hashed and stored: by kind, parent and key, each by code point.</summary>
internal static class DefinitionOrder
{
    public static int Compare(DefinitionFact a, DefinitionFact b)
    {
        var order = a.Kind == b.Kind ? 0 : CodePointOrder.Comparer.Compare(a.Kind.Name, b.Kind.Name);
        if (order == 0) order = CodePointOrder.Comparer.Compare(a.Parent, b.Parent);
        return order != 0 ? order : CodePointOrder.Comparer.Compare(a.Key, b.Key);
    }
}
