using System.Runtime.InteropServices;

namespace Plumbline.App.Printing.Tags;

/// <summary>Where an element has content.</summary>
/// <param name="Page">The number of the page's object.</param>
/// <param name="Mark">The number of the mark on the page.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ContentPlace(int Page, int Mark);
