// Runs idlescience/cgt-wasm's own functions outside the browser, so that they can be timed beside ours. Compile it with its
// sources and GLPK, as bench/games/README.md tells; nothing of theirs is in this repository.
//   cgt-driver shapley|nucleolus N FILE      FILE: 2^N doubles by bitmask, the empty coalition first
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <vector>

std::vector<double> nucleolus_run(std::vector<double> v, unsigned short int n);
std::vector<double> shapley_run(std::vector<double> v, unsigned short int n);

int main(int count, char **words)
{
    if (count != 4)
        return 2;
    const int n = std::atoi(words[2]);
    std::vector<double> table(size_t(1) << n);
    std::ifstream file(words[3], std::ios::binary);
    file.read(reinterpret_cast<char *>(table.data()), table.size() * sizeof(double));
    if (!file)
        return 1;
    std::vector<double> worth(table.begin() + 1, table.end());
    const bool isShapley = std::strcmp(words[1], "shapley") == 0;
    std::freopen("/dev/null", "w", stdout); // it prints what it does
    const std::clock_t start = std::clock();
    const std::vector<double> shares = isShapley ? shapley_run(worth, n) : nucleolus_run(worth, n);
    const double took = 1000.0 * (std::clock() - start) / CLOCKS_PER_SEC;
    std::fprintf(stderr, "%.4f", took);
    for (const double share : shares)
        std::fprintf(stderr, " %.17g", share);
    return 0;
}
