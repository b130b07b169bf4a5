using System.Runtime.CompilerServices;

namespace Plumbline.App.Tests.Ledger;

/// <summary>Stores as each version of the program made them: two changes, those of <c>Hash_OfTheFirstChange_IsWrittenDown</c>. Never made anew.</summary>
internal static class KeptStores
{
    public static string Path(string name, [CallerFilePath] string here = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "stores", name);
}
