package generate

// constructs are what programs are made of, one a line: each must be met.
const constructs = `
address
address of a literal
and
append
append in place
append of a slice
append of a slice in place
append of a string
append that grows
append that removes
arithmetic
array element
array literal
array literal of any length
array literal with indices
assignment of a call
assignment of three
assignment of two
assignment to a variable
assignment to array element
assignment to dereference
assignment to element of pointer
assignment to field
assignment to field of pointer
assignment to promoted field
assignment to slice element
block
break
break with a label
bytes to string
call
call of a function value
call of a generic function
call of a promoted method
call of a promoted method with effects
call statement
call that may trap
call with effects
cap
case
clear
comparison of array
comparison of function with nil
comparison of integer
comparison of pointer
comparison of pointer with nil
comparison of slice with nil
comparison of string
comparison of struct
complement
concatenation
constant
continue
continue with a label
conversion
copy
copy of a string
copy that overlaps
declaration
declaration with a type
decrement
dereference
dereference that may trap
division
division by a constant
division that may trap
early return
element of pointer
else
else if
embedded struct
endless for
export
fallthrough
field
field of pointer
field that may trap
for
for downwards
for with a condition
function
function literal
function value
function with several results
generic call
generic function
generic struct
goto
guard against nil
guard of a length
if
if with a declaration
increment
index
index of array that may trap
index of slice that may trap
index of string that may trap
large struct
len of array
len of slice
len of string
make
make of any length
make that may trap
make with capacity
max
method
method call
method call by pointer with effects
method call on a variable with effects
method call with effects
method expression
method of a pointer
min
named integer
named results
negation
new
nil function
nil pointer
nil slice
not
op-assignment
op-assignment by division
op-assignment by shift
op-assignment of a string
or
panic
promoted field
range over a pointer to an array
range over a slice
range over a string
range over an array
range over an integer
range that assigns
recursive call
recursive function
several results
shadowing
shift by a constant
shift by a signed count
shift by any count
shift that may trap
slice element
slice literal
slice of array
slice of array with capacity
slice of slice
slice of slice with capacity
slice that may trap
slice up to the capacity
slice with capacity that may trap
store by pointer that may trap
store that may trap
string constant
string index
string slice
string to bytes
struct
struct literal
struct literal with names
swap
switch
switch with a declaration
switch with a declaration with default
switch with default
switch without a tag
switch without a tag with default
untyped constant
variable
variable of each turn
variable of zero
variable whose initialiser has effects
variable with an initialiser
variadic call
variadic call with a slice
word
`
