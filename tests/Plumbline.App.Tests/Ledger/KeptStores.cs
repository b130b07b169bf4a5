using System.Runtime.CompilerServices;

namespace Plumbline.App.Tests.Ledger;

/// <summary>A store from each version of the program, with the two changes of <c>Hash_OfTheFirstChange_IsFixed</c>. They are never remade.</summary>
internal static class KeptStores
{
    public static string Path(string name, [CallerFilePath] string here = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "stores", name);
}
